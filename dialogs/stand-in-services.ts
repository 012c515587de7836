import type { Services } from './services.ts';

function placeInQueue(isNew: boolean) {
  return { position: 1, handoffId: 'stand-in', isNew };
}

/** Services of a conversation that nobody else sees: nothing is opened, stored or erased. */
export function standInServices(): Services {
  let handoffs = 0;
  return {
    reachesLater: true,
    async openHandoff() {
      handoffs += 1;
      return placeInQueue(handoffs === 1);
    },
    async queuePlace() {
      return handoffs === 0 ? undefined : placeInQueue(false);
    },
    async leaveQueue() {
      const had = handoffs > 0;
      handoffs = 0;
      return had;
    },
    async reopenHandoff() {
      return undefined;
    },
    async saveContact() {
      return handoffs > 0;
    },
    async giveCode() {
      return undefined;
    },
    async bringCode() {
      return { kind: 'unknown' };
    },
    async rate() {
      return false;
    },
    async explainRating() {},
    async recordFeedback() {},
    async exportConversation() {
      return '';
    },
    async eraseConversation() {
      handoffs = 0;
    },
  };
}
