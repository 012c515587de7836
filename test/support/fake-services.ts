import type { HandoffRequest, QueuePlace, Services } from '../../dialogs/services.ts';

/** Services that only remember what the dialogs asked of them. */
export interface FakeServices extends Services {
  readonly handoffs: HandoffRequest[];
  readonly feedback: { readonly topic?: string; readonly helpful?: boolean; readonly comment?: string }[];
  readonly contacts: string[];
  /** Scores, and the words that explain them. */
  readonly ratings: (number | string)[];
  erased: boolean;
}

function placeInQueue(isNew: boolean): QueuePlace {
  return { position: 1, handoffId: 'h1', isNew };
}

export function fakeServices(): FakeServices {
  const handoffs: HandoffRequest[] = [];
  const feedback: FakeServices['feedback'] = [];
  const fake: FakeServices = {
    handoffs,
    feedback,
    contacts: [],
    ratings: [],
    erased: false,
    reachesLater: true,
    async openHandoff(request) {
      handoffs.push(request);
      return placeInQueue(handoffs.length === 1);
    },
    async queuePlace() {
      return handoffs.length === 0 ? undefined : placeInQueue(false);
    },
    async leaveQueue() {
      return handoffs.splice(0).length > 0;
    },
    async saveContact(email) {
      fake.contacts.push(email);
      return handoffs.length > 0;
    },
    async giveCode() {
      return { code: 'KMPTRWXBCD', until: new Date('2024-01-29T10:00:00+01:00') };
    },
    async bringCode() {
      return { kind: 'unknown' };
    },
    async rate(score) {
      fake.ratings.push(score);
      return true;
    },
    async explainRating(words) {
      fake.ratings.push(words);
    },
    async reopenHandoff() {
      return undefined;
    },
    async recordFeedback(given) {
      feedback.push(given);
    },
    async exportConversation() {
      return 'citizen: ciao';
    },
    async eraseConversation() {
      fake.erased = true;
      handoffs.splice(0);
    },
  };
  return fake;
}
