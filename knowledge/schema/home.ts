import { z } from 'zod';

/** `knowledge/content/home.yaml`: the page at `/`, where people meet the chat when no other page shows it. */
export const HomePage = z.strictObject({
  title: z.string().min(1),
  lead: z.string().min(1),
  /** What one may ask: the matter in bold, and the rest of the sentence as it follows. */
  asks: z.array(z.strictObject({ about: z.string().min(1), say: z.string().min(1) })).min(1),
});
export type HomePage = Readonly<z.infer<typeof HomePage>>;
