// Writes the libraries that pages load, small and with their licences: node build.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const read = path => readFileSync(join("node_modules", path), "utf8");
const licence = read("minisearch/LICENSE.txt").trim();
const { version } = JSON.parse(read("minisearch/package.json"));
const { code } = await minify(read("minisearch/dist/umd/index.js"), { format: { comments: false } });
writeFileSync(join(process.argv[2], "minisearch.js"), `/*!\nMiniSearch ${version}\n\n${licence}\n*/\n${code}\n`);
