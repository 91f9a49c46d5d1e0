// Writes the libraries that pages load, small and with their licences: node build.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const target = process.argv[2];

const licenceOf = name => {
  const folder = join("node_modules", name);
  const file = readdirSync(folder).find(f => /^licen[cs]e/i.test(f));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()}`;
};

const write = async (file, entry, options, ...libraries) => {
  const { outputFiles } = await build({ entryPoints: [entry], minify: true, write: false, legalComments: "none", target: "es2022", ...options });
  writeFileSync(join(target, file), `/*!\n${libraries.map(licenceOf).join("\n\n")}\n*/\n${outputFiles[0].text}`);
};

const bundled = globalName => ({ bundle: true, format: "iife", globalName });

await write("minisearch.js", "node_modules/minisearch/dist/umd/index.js", {}, "minisearch");
await write("word.js", "word.js", bundled("yardstickWord"), "docx", "fflate", "nanoid");
await write("excel.js", "excel.js", bundled("yardstickExcel"), "write-excel-file", "fflate");
