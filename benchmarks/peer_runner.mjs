// Runs where the peers of Node are installed: the same lines in and out as peer_runner.py.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [name, folder] = process.argv.slice(2);
const require = createRequire(`${folder}/package.json`);
const { JSDOM, VirtualConsole } = require("jsdom");
const silent = new VirtualConsole();
const BLOCKS =
  "address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul";
console.log = console.warn = console.error = () => {};

function asText(html) {
  const { document } = new JSDOM(html).window;
  for (const block of document.querySelectorAll(BLOCKS)) block.after("\n");
  return document.body.textContent;
}

async function readability() {
  const { Readability } = require("@mozilla/readability");
  return (data, url) => {
    const { document } = new JSDOM(data, { url, virtualConsole: silent }).window;
    const found = new Readability(document).parse();
    if (!found) return {};
    return { html: found.content, title: found.title, authors: [found.byline], date: found.publishedTime };
  };
}

async function defuddle() {
  const { parseHTML } = require("linkedom");
  const { Defuddle } = await import(pathToFileURL(`${folder}/node_modules/defuddle/dist/node.js`));
  return async (data, url) => {
    const { document } = parseHTML(data.toString("utf8"));
    const found = await Defuddle(document, url, { useAsync: false });
    return { html: found.content, title: found.title, authors: (found.author || "").split(", "), date: found.published };
  };
}

const read = await { "Readability.js": readability, defuddle }[name]();
for await (const line of createInterface({ input: process.stdin })) {
  const { id, url, path } = JSON.parse(line);
  const data = gunzipSync(readFileSync(path));
  const began = performance.now();
  let reply;
  try {
    reply = await read(data, url);
  } catch (error) {
    reply = { failed: String(error) };
  }
  const ms = performance.now() - began;
  const { html, ...rest } = reply;
  process.stdout.write(JSON.stringify({ ...rest, id, ms, text: html ? asText(html) : "" }) + "\n");
}
