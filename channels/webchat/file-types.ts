/** Kinds of file that citizens may send, by the ending of the name, with the bytes they begin with where there are such. */
interface FileType {
  readonly contentType: string;
  readonly begins?: readonly (readonly number[])[];
  /** Shown in the browser instead of being downloaded. */
  readonly inline?: boolean;
}

const ZIP = [[0x50, 0x4b]];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FILE_TYPES: Readonly<Record<string, FileType>> = {
  pdf: { contentType: 'application/pdf', begins: [[0x25, 0x50, 0x44, 0x46]] },
  jpg: { contentType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]], inline: true },
  jpeg: { contentType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]], inline: true },
  png: { contentType: 'image/png', begins: [[0x89, 0x50, 0x4e, 0x47]], inline: true },
  gif: { contentType: 'image/gif', begins: [[0x47, 0x49, 0x46, 0x38]], inline: true },
  webp: { contentType: 'image/webp', begins: [[0x52, 0x49, 0x46, 0x46]], inline: true },
  heic: { contentType: 'image/heic' },
  txt: { contentType: 'text/plain' },
  csv: { contentType: 'text/csv' },
  rtf: { contentType: 'application/rtf', begins: [[0x7b, 0x5c, 0x72, 0x74, 0x66]] },
  doc: { contentType: 'application/msword', begins: [[0xd0, 0xcf, 0x11, 0xe0]] },
  docx: { contentType: `${OFFICE}.wordprocessingml.document`, begins: ZIP },
  xlsx: { contentType: `${OFFICE}.spreadsheetml.sheet`, begins: ZIP },
  odt: { contentType: 'application/vnd.oasis.opendocument.text', begins: ZIP },
  ods: { contentType: 'application/vnd.oasis.opendocument.spreadsheet', begins: ZIP },
  // Digitally signed documents (CAdES), which third-sector bodies send.
  p7m: { contentType: 'application/pkcs7-mime' },
};

/**
 * The type we give a file, from its name and its first bytes; the type a client declares is not believed. Undefined
 * for kinds that we refuse, and for a file that is not what its name says. An empty file is what its name says.
 */
export function fileTypeOf(name: string, bytes: Uint8Array): FileType | undefined {
  const type = FILE_TYPES[endingOf(name)];
  if (type === undefined || bytes.length === 0 || type.begins === undefined) {
    return type;
  }
  const isGenuine = type.begins.some((begin) => begin.every((byte, at) => bytes[at] === byte));
  return isGenuine ? type : undefined;
}

/** How to serve a stored file, by the ending in its id. */
export function servedAs(name: string): FileType {
  return FILE_TYPES[endingOf(name)] ?? { contentType: 'application/octet-stream' };
}

/** The ending of a name in small letters, without the dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
