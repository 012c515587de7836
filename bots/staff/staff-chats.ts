import { z } from 'zod';
import type { TurnScope } from '../conversations/turn-scope.ts';
import { feedRange } from '../storage/sql/desk-events.ts';
import { findAccount } from '../storage/sql/operators.ts';
import { setOnce, takeSecret, writeSetting } from '../storage/sql/settings.ts';
import {
  activeStaffChats,
  deleteStaffChat,
  hasStaffChat,
  saveStaffChat,
} from '../storage/sql/staff-chats.ts';
import { recordStaffEvent, type StaffParts } from './audit.ts';
import type { StaffChats } from './staff-api.ts';

/** The last event of the desk that staff have been told of. */
export const TOLD = 'staff-alerts:told';
/** Time to take out a telephone. */
const CODE_MS = 15 * 60_000;
/** What stands behind `/start` in the link, or is typed after it. */
const PREFIX = 'staff-';

const keyOf = (code: string): string => `staff-link:${code}`;

/** Operators' own chats: a code shown in the console, sent to the bot from the chat that is to be linked. */
export function createStaffChats(parts: StaffParts): StaffChats {
  const { storage, clock, freshId } = parts;
  return {
    isLinked: (operatorId) => hasStaffChat(storage.reader, operatorId),
    invite: (operatorId) =>
      storage.transaction(async (sql) => {
        const code = `${PREFIX}${freshId()}`;
        await setOnce(sql, keyOf(code), operatorId, clock.now().getTime() + CODE_MS);
        return code;
      }),
    unlink: (operatorId, by) =>
      storage.transaction(async (transaction) => {
        if (await deleteStaffChat(transaction, operatorId)) {
          await recordStaffEvent(transaction, parts, { kind: 'operator.telegram', by });
        }
      }),
  };
}

const Started = z.looseObject({ startPayload: z.string().startsWith(PREFIX) });

/** The code with which an operator comes to link their chat; undefined for everybody else. */
export function staffCodeOf({ activity }: Pick<TurnScope, 'activity'>): string | undefined {
  const started = Started.safeParse(activity.channelData);
  return started.success ? started.data.startPayload : undefined;
}

/** Links this chat, within its turn, to whoever was given the code. Their display name, undefined when it is spent. */
export async function linkStaffChat(
  { transaction, conversation, now }: TurnScope,
  code: string,
  parts: Pick<StaffParts, 'clock' | 'changes'>,
): Promise<string | undefined> {
  const operatorId = await takeSecret(transaction, keyOf(code), now.getTime());
  const account = operatorId && (await findAccount(transaction, operatorId));
  if (!account || account.isDisabled) {
    return undefined;
  }
  if ((await activeStaffChats(transaction)).length === 0) {
    // The first to be told anything begins with what comes from now on.
    await writeSetting(transaction, TOLD, String((await feedRange(transaction)).newest));
  }
  const chat = { operatorId: account.id, conversationId: conversation.id };
  await saveStaffChat(transaction, { ...chat, at: now.getTime() });
  const by = { id: account.id, name: account.displayName, from: conversation.channel };
  await recordStaffEvent(transaction, parts, { kind: 'operator.telegram', by });
  return account.displayName;
}
