import type { Attachment } from 'botbuilder';
import type { Message } from './update.ts';

/** Kinds the dialogs know how to decline kindly; `other` is whatever Telegram invents next. */
export type AttachmentKind = 'photo' | 'voice' | 'document' | 'sticker' | 'contact' | 'other';

/**
 * What came with a message, by Telegram's file id: nothing is downloaded here. The name of a contact is left out,
 * since it is a third person's.
 */
export function attachmentsOf(message: Message): Attachment[] {
  const photo = message.photo?.at(-1); // Telegram lists the sizes of one photo, the largest last.
  if (photo) {
    return [attachment('photo', photo, 'image/jpeg')];
  }
  if (message.sticker) {
    return [attachment('sticker', message.sticker, 'image/webp')];
  }
  const sound = message.voice ?? message.audio;
  if (sound) {
    return [attachment('voice', sound, 'audio/ogg')];
  }
  const film = message.video ?? message.video_note;
  if (film) {
    return [attachment('document', film, 'video/mp4')];
  }
  const file = message.document ?? message.animation;
  if (file) {
    return [attachment('document', file, 'application/octet-stream')];
  }
  if (message.contact) {
    return [{ contentType: 'text/vcard', name: 'contact', content: { kind: 'contact' } }];
  }
  return isOther(message)
    ? [{ contentType: 'application/octet-stream', name: 'other', content: { kind: 'other' } }]
    : [];
}

interface TelegramFile {
  readonly file_id: string;
  readonly file_name?: string | undefined;
  readonly mime_type?: string | undefined;
}

function attachment(kind: AttachmentKind, file: TelegramFile, contentType: string): Attachment {
  return {
    contentType: file.mime_type ?? contentType,
    name: file.file_name ?? kind,
    content: { kind, fileId: file.file_id },
  };
}

function isOther(message: Message): boolean {
  return message.poll !== undefined || message.dice !== undefined || message.story !== undefined;
}
