/**
 * What is made of a thing once, for whoever asks first, and forgotten with it: templates and reports never change, so
 * neither does what is made of them.
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

/** The same for what depends on nothing: made when it is first asked for, so that runs that never ask do not pay. */
export function once<Made>(make: () => Made): () => Made {
  const made = oncePer(make);
  return () => made(make);
}

/** The same for what depends on options too. */
export function oncePerOptions<Key extends object, Options extends object, Made>(
  make: (key: Key, options: Options) => Made,
): (key: Key, options: Options) => Made {
  const byOptions = oncePer((options: Options) => oncePer((key: Key) => make(key, options)));
  return (key, options) => byOptions(options)(key);
}
