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
  'places.no-such-municipio': sentence('count'),
  'places.in-municipio': sentence('n', 'count', 'shown'),
  'places.in-municipio-one': sentence('n'),
  'places.outside': sentence('where'),
  'places.outside-which': sentence(),
  'places.confirm': sentence(),
  'places.historical': sentence('date'),
  // Said in general words where the body says nothing of its own.
  'answer.no-delivery': sentence().optional(),
  'answer.pec-of-bodies': sentence().optional(),
  'fallback.other-call': sentence().optional(),
  'safety.held': sentence().optional(),
  'safety.eviction': sentence().optional(),
  'safety.need-again': sentence().optional(),
  'safety.city-fails': sentence().optional(),
  'safety.access-point': sentence().optional(),
  'safety.tonight': sentence().optional(),
  'safety.languages': sentence().optional(),
});
export type BodyTexts = Readonly<z.infer<typeof BodyTexts>>;
/** What every body says for itself. */
export type BodyTextKey = {
  [Key in keyof BodyTexts]-?: undefined extends BodyTexts[Key] ? never : Key;
}[keyof BodyTexts];
