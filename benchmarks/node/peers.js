// The Node peers, warm, in one process. Each line on stdin asks for a loop, each line on stdout tells its seconds.
//
// Ask:  {"peer": …, "template": path, "values": path of a JSON list, "pictures": path of a folder or "", "folder": …, "count": …}
// Tell: {"seconds": …} or {"error": …}; the first line of all lists the peers that are installed, with their versions.

"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");

function installed(name) {
  try {
    const folder = path.join(__dirname, "node_modules", name);
    return { version: JSON.parse(fs.readFileSync(path.join(folder, "package.json"))).version, module: require(name) };
  } catch (fault) {
    return fault.code === "ENOENT" || fault.code === "MODULE_NOT_FOUND" ? null : { error: String(fault) };
  }
}

// Each peer: a function of the template that gives a function of one record's values, which gives the document's bytes.
// What a peer can keep between records, it keeps.
const makers = {
  docxtemplater({ module: Docxtemplater }, template) {
    const PizZip = require("pizzip");
    const bytes = fs.readFileSync(template);
    return (values) => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
      document.render(values);
      return document.toBuffer();
    };
  },

  "easy-template-x"({ module }, template) {
    const bytes = fs.readFileSync(template);
    const handler = new module.TemplateHandler();
    return (values) => handler.process(bytes, values);
  },

  "docx-templates"({ module }, template) {
    const bytes = fs.readFileSync(template);
    return (data) => module.createReport({ template: bytes, data, noSandbox: true });
  },

  carbone({ module: carbone }, template) {
    return (values) =>
      new Promise((resolve, reject) =>
        carbone.render(template, values, (fault, result) => (fault ? reject(fault) : resolve(result)))
      );
  },
};

// A QR code as each peer takes a picture: PNG bytes in, 25 mm wide.
const pictures = {
  "easy-template-x": (data, alt) => ({ _type: "image", source: data, format: "image/png", width: 94, height: 94, altText: alt }),
  "docx-templates": (data, alt) => ({ width: 2.5, height: 2.5, data, extension: ".png", alt }),
};

const found = Object.fromEntries(Object.keys(makers).map((name) => [name, installed(name)]));
const ready = new Map();

function prepared(ask) {
  const key = `${ask.peer} ${ask.template}`;
  if (!ready.has(key)) {
    const records = JSON.parse(fs.readFileSync(ask.values));
    const codes = ask.pictures && records.map((_, number) => fs.readFileSync(path.join(ask.pictures, `${number}.png`)));
    ready.set(key, { records, codes, make: makers[ask.peer](found[ask.peer], ask.template) });
  }
  return ready.get(key);
}

async function loop(ask) {
  const { records, codes, make } = prepared(ask);
  const picture = pictures[ask.peer];
  const files = Array.from({ length: ask.count }, (_, number) => path.join(ask.folder, `${number}.docx`));
  const start = process.hrtime.bigint();
  for (let number = 0; number < ask.count; number++) {
    const place = number % records.length;
    const values = codes ? { ...records[place], qr: picture(codes[place], "QR") } : records[place];
    fs.writeFileSync(files[number], await make(values));
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function tell(line) {
  process.stdout.write(JSON.stringify(line) + "\n");
}

async function main() {
  tell(Object.fromEntries(Object.entries(found).map(([name, peer]) => [name, peer && (peer.version || peer.error)])));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    try {
      tell({ seconds: await loop(JSON.parse(line)) });
    } catch (fault) {
      tell({ error: String((fault && fault.message) || fault) });
    }
  }
}

main();
