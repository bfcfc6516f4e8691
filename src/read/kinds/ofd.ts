import type { Kind } from "./kind.ts";

export const ofd: Kind<"ofd"> = {
  name: "ofd",
  called: { zh: "OFD 版式文件", en: "OFD document" },
  extensions: ["ofd"],
  marks: { zip: (names) => names.includes("ofd.xml") },
  places: "pages",
  async read() {
    const { refuse } = await import("../refusal.ts");
    throw refuse("ofd");
  },
};
