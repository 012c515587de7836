import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseWebChatStore } from '../../../channels/webchat/database-web-chat-store.ts';
import type { WebChatStore } from '../../../channels/webchat/web-chat-store.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let store: WebChatStore;
let heard: string[];

beforeEach(async () => {
  world = await openWorld({ knowledge: smallKnowledge() });
  store = databaseWebChatStore(world.helpDesk, { id: () => 'ours', secret: () => 'secret' });
  await store.open({ id: 'web', userId: 'ada' });
  heard = [];
  store.onChange((id) => heard.push(id));
});

afterEach(() => world.close());

describe('the changes of a conversation', () => {
  it('are told while somebody listens', async () => {
    await store.watch('web');

    world.helpDesk.changes.conversation.emit('ours');
    world.helpDesk.changes.missed.emit();

    expect(heard).toEqual(['web', 'web']);
  });

  it('cost nothing once nobody does, nor after a poll', async () => {
    await store.activitiesAfter('web', 0, 10);
    await store.watch('web');
    store.unwatch('web');

    world.helpDesk.changes.conversation.emit('ours');
    world.helpDesk.changes.missed.emit();

    expect(heard).toEqual([]);
  });
});
