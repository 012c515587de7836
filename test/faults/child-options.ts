import { z } from 'zod';

/** What the parent tells the service that it starts. */
export const ChildOptions = z.strictObject({
  environment: z.record(z.string(), z.string()),
  questions: z.int().positive(),
  logLevel: z.string().default('fatal'),
  /** The process stands still within the turn of this question. */
  freezeAt: z.int().optional(),
  mostOnWire: z.int().optional(),
  telegramLimits: z
    .strictObject({ perChatMs: z.number(), perGroupMinute: z.number(), perSecondInAll: z.number() })
    .optional(),
});
export type ChildOptions = z.input<typeof ChildOptions>;
