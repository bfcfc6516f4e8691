import { promisedKinds } from "./kinds/index.ts";
import type { Notice, SourceKind } from "./source.ts";

/** A `renamed-file` notice where the extension promises another kind than the content is. */
export function contradictsExtension(file: string, kind: SourceKind): Notice[] {
  const promised = promisedKinds(file);
  return promised.length === 0 || promised.includes(kind) ? [] : [{ code: "renamed-file", detail: kind }];
}
