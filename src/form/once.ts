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

/**
 * The same for texts: the same few stand in every report. Hostile files have millions of different ones, so that no more
 * than so many are kept.
 */
export function oncePerText<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.made;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, { made });
    return made;
  };
}
