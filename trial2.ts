import { chromium, launch } from "./test/format/html/browser.ts";
const page = await launch(chromium ?? "");
await page.open("file:///tmp/pg/gia-report.html");
const choose = async (files: string[]) => { const { result } = await page.send("Runtime.evaluate", { expression: "document.querySelector('input[type=file]')" }) as any; await page.send("DOM.setFileInputFiles", { files, objectId: result.objectId }); };
await choose(process.argv.slice(2));
for (let i=0;i<200;i++){ if (await page.evaluate("document.querySelector('.failed,.finding')!==null")) break; await new Promise(r=>setTimeout(r,100)); }
console.log(await page.evaluate("document.querySelector('main').innerText.slice(0,600)"));
console.log("complaints", page.complaints());
await page.close();
