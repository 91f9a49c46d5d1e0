// Validates metric files with ajv and js-yaml, as a team without Yardstick would: node validate.js SCHEMA FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
// Version 4, since 5 takes a quarter longer.
import yaml from "js-yaml";

const [schemaPath, folder] = process.argv.slice(2);
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

let files = 0;
let invalid = 0;
for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  // The files beside the folders are no metrics.
  if (!entry.isFile() || !entry.name.endsWith(".yaml") || (entry.parentPath ?? entry.path) === folder) {
    continue;
  }

  files++;
  if (!validate(yaml.load(readFileSync(path, "utf8"), { schema: yaml.CORE_SCHEMA }))) {
    invalid++;
    for (const error of validate.errors) {
      console.log(`${path}: ${error.instancePath} ${error.message}`);
    }
  }
}

console.log(`${files} files, ${invalid} invalid`);
process.exitCode = invalid > 0 ? 1 : 0;
