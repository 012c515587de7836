/** At most so many, from the whole of the list. */
export function evenly<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.floor(list.length / step) }, (_, i) => list[Math.floor(i * step)] as T);
}
