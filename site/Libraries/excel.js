// The function for pages hands large files to a worker, which the pages' policy forbids; this one does all by itself.
import { generateXlsxFileSync } from "./node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js";
import toBytes from "./node_modules/write-excel-file/modules/export/convertFileContentToUint8ArrayUniversal.js";

export const write = (rows, options) => generateXlsxFileSync(rows, options, undefined, toBytes);
