// Reads an Argdown document with Argdown's own parser and prints what it found, as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(process.argv[2]);
const { argdown } = require("@argdown/core/dist/argdown");
const textsOf = (it) => it.members.map((one) => (one.text || "").trim()).filter((text) => text);
const found = process.argv.slice(3).map((path) => {
  const input = readFileSync(path, "utf-8");
  const response = argdown.run({ process: ["parse-input", "build-model"], input, throwExceptions: true });
  const errors = [...(response.lexerErrors || []), ...(response.parserErrors || [])];
  return {
    errors: errors.map((it) => it.message),
    front: response.frontMatter,
    statements: Object.fromEntries(
      Object.entries(response.statements || {}).map(([id, it]) => {
        return [id, { text: textsOf(it), tags: it.tags || [], data: it.data || null }];
      }),
    ),
    arguments: Object.fromEntries(
      Object.entries(response.arguments || {}).map(([id, it]) => [
        id,
        {
          text: textsOf(it),
          tags: it.tags || [],
          data: it.data || null,
          pcs: (it.pcs || []).map((one) => [one.role, one.title]),
        },
      ]),
    ),
    relations: (response.relations || []).map((it) => [it.relationType, it.from.title, it.to.title]),
  };
});
console.log(JSON.stringify(found));
