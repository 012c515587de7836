import { z } from 'zod';

/** A sentence with these words between braces and no others. */
function sentence(...variables: readonly string[]) {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      for (const [written, name = ''] of text.matchAll(/\{([a-zA-Z]+)\}/g)) {
        if (!variables.includes(name)) {
          const known = variables.map((variable) => `{${variable}}`).join(', ') || 'none';
          context.addIssue({ code: 'custom', message: `${written} is not filled in here; known: ${known}` });
        }
      }
    });
}

/** `knowledge/content/texts/<locale>.yaml`: sentences in which a body speaks of itself, its services and its city. */
export const BodyTexts = z.strictObject({
  'welcome.hello': sentence('call'),
  'welcome.can': sentence(),
  'smalltalk.capabilities': sentence(),
  'fallback.out-of-scope': sentence(),
  'fallback.other-city': sentence(),
  'places.where-are-you': sentence(),
  'places.not-found': sentence(),
  'places.unknown': sentence('where'),
  'places.in-municipio': sentence('n', 'count', 'shown'),
  'places.in-municipio-one': sentence('n'),
  'places.outside': sentence('where'),
  'places.outside-which': sentence(),
  'places.confirm': sentence(),
  'places.historical': sentence('date'),
});
export type BodyTexts = Readonly<z.infer<typeof BodyTexts>>;
export type BodyTextKey = keyof BodyTexts;
