import type { Report } from "../report/model.ts";

/**
 * A view of a report that is made once, for whichever rule asks first, and forgotten with the report. Reports never
 * change, so neither does what is made of them.
 */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
}

/** The same for what depends on the options of the rules too. */
export function oncePerOptions<Options extends object, Made>(
  make: (report: Report, options: Options) => Made,
): (report: Report, options: Options) => Made {
  const byOptions = oncePer((options: Options) => oncePer((report: Report) => make(report, options)));
  return (report, options) => byOptions(options)(report);
}
