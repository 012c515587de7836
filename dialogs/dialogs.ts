import type { Dialog } from './dialog.ts';
import { answerDialog } from './flows/answer.ts';
import { callsDialog } from './flows/calls.ts';
import { clarifyDialog } from './flows/clarify.ts';
import { fallbackDialog } from './flows/fallback.ts';
import { feedbackDialog } from './flows/feedback.ts';
import { handoffDialog } from './flows/handoff.ts';
import { languageDialog } from './flows/language.ts';
import { placesDialog } from './flows/places.ts';
import { privacyDialog } from './flows/privacy.ts';
import { returnCodeDialog } from './flows/return-code.ts';
import { safetyDialog } from './flows/safety.ts';
import { satisfactionDialog } from './flows/satisfaction.ts';
import { silenceDialog } from './flows/silence.ts';
import { smalltalkDialog } from './flows/smalltalk.ts';
import { welcomeDialog } from './flows/welcome.ts';

/** A dialog whose state is checked by its own schema just before it resumes, so that outside it may be unknown. */
type AnyDialog = Dialog<unknown>;

const DIALOGS: readonly AnyDialog[] = [
  welcomeDialog,
  answerDialog,
  clarifyDialog,
  callsDialog,
  placesDialog,
  handoffDialog,
  returnCodeDialog,
  satisfactionDialog,
  feedbackDialog,
  privacyDialog,
  languageDialog,
  safetyDialog,
  silenceDialog,
  fallbackDialog,
  smalltalkDialog,
];

export function dialogNamed(id: string): AnyDialog | undefined {
  return DIALOGS.find((dialog) => dialog.id === id);
}
