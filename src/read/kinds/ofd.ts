import type { Kind } from "./kind.ts";

export const ofd: Kind<"ofd"> = {
  name: "ofd",
  called: { zh: "OFD 版式文件", en: "OFD document" },
  extensions: ["ofd"],
  marks: { zip: (names) => names.includes("ofd.xml") },
  places: "pages",
  async load() {
    const { readOfd } = await import("../ofd/index.ts");
    return ({ bytes }, limits) => readOfd(bytes, limits);
  },
};
