import { z } from 'zod';
import { Locale } from './locale.ts';

const Name = z.record(Locale, z.string().min(1));

/** `knowledge/content/body.yaml`: who runs this desk. */
export const Body = z.strictObject({
  name: Name,
  city: Name,
  website: z.url(),
  /** For what this desk does not answer; as people read it. */
  phone: z.string().regex(/^[+0-9][0-9 ]+$/),
  /** The controller of the personal data, and its own page about them when there is one. */
  privacy: z.strictObject({ controller: Name, notice: z.url().optional() }),
  email: z.strictObject({
    domain: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/),
    /** Addresses of that domain that are for something else than applications. */
    services: z.array(z.email()),
  }),
  /** Where all its places lie, in degrees. */
  map: z.strictObject({
    south: z.number().min(-90).max(90),
    north: z.number().min(-90).max(90),
    west: z.number().min(-180).max(180),
    east: z.number().min(-180).max(180),
  }),
});
export type Body = Readonly<z.infer<typeof Body>>;
