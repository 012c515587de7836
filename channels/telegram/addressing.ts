import type { Entity, Message } from './update.ts';

/** Who we are on Telegram, as `getMe` tells. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
}

/** A command at the beginning of a text: "/start wemi" is { name: 'start', rest: 'wemi' }. */
export interface Command {
  readonly name: string;
  readonly rest: string;
}

/** Words of a message with what concerns only Telegram taken out: our name, and the bot's name behind a command. */
export interface Addressed {
  readonly text: string;
  readonly command?: Command;
}

/**
 * Reads what is said to us. Undefined when it is not for us: in a group only commands, mentions of our name and
 * replies to our messages are; and a command that names another bot never is.
 */
export function addressedToUs(message: Message, bot: BotIdentity): Addressed | undefined {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = commandOf(text, entities);
  if (command?.bot !== undefined && command.bot.toLowerCase() !== bot.username.toLowerCase()) {
    return undefined;
  }
  if (command) {
    const { name, rest } = command;
    return { text: rest === '' ? `/${name}` : `/${name} ${rest}`, command: { name, rest } };
  }
  const mentions = entities.filter((entity) => mentionsUs(entity, text, bot));
  const isReplyToUs = message.reply_to_message?.from?.id === bot.id;
  if (message.chat.type !== 'private' && mentions.length === 0 && !isReplyToUs) {
    return undefined;
  }
  return { text: withoutRanges(text, mentions) };
}

function commandOf(text: string, entities: readonly Entity[]): (Command & { bot?: string }) | undefined {
  const first = entities.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  if (!first) {
    return undefined;
  }
  const [name = '', bot] = text.slice(1, first.length).split('@');
  const rest = text.slice(first.length).trim();
  return { name: name.toLowerCase(), rest, ...(bot !== undefined && { bot }) };
}

function mentionsUs(entity: Entity, text: string, bot: BotIdentity): boolean {
  if (entity.type === 'text_mention') {
    return entity.user?.id === bot.id;
  }
  const words = text.slice(entity.offset, entity.offset + entity.length);
  return entity.type === 'mention' && words.toLowerCase() === `@${bot.username.toLowerCase()}`;
}

function withoutRanges(text: string, ranges: readonly Entity[]): string {
  if (ranges.length === 0) {
    return text;
  }
  let kept = '';
  let from = 0;
  for (const range of ranges.toSorted((a, b) => a.offset - b.offset)) {
    kept += text.slice(from, range.offset);
    from = range.offset + range.length;
  }
  return (kept + text.slice(from))
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;:?!])/g, '$1')
    .replace(/^[\s,:;]+/, '')
    .trimEnd();
}
