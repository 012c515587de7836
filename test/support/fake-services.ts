import type { HandoffRequest, QueuePlace, Services } from '../../dialogs/services.ts';

/** Services that only remember what the dialogs asked of them. */
export interface FakeServices extends Services {
  readonly handoffs: HandoffRequest[];
  readonly feedback: { readonly topic?: string; readonly helpful?: boolean; readonly comment?: string }[];
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
    erased: false,
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
    async recordFeedback(given) {
      feedback.push(given);
    },
    async exportConversation() {
      return 'citizen: ciao';
    },
    async eraseConversation() {
      fake.erased = true;
    },
  };
  return fake;
}
