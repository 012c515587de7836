/** Content does not change while it runs: what is made of a part of it is made once, and kept as long as that part. */
export function madeOnce<Content extends object, Made>(
  make: (content: Content) => Made,
): (content: Content) => Made {
  const known = new WeakMap<Content, { readonly made: Made }>();
  return (content) => {
    const before = known.get(content);
    if (before !== undefined) {
      return before.made;
    }
    const made = make(content);
    known.set(content, { made });
    return made;
  };
}
