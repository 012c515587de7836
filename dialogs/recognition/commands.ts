/** Commands of the channels, as Telegram writes them; a payload or a bot's name may follow. */
const COMMANDS: Readonly<
  Record<string, { readonly dialog: string; readonly detail?: string; readonly topic: string }>
> = {
  start: { dialog: 'welcome', topic: 'smalltalk.greet' },
  aiuto: { dialog: 'smalltalk', topic: 'smalltalk.capabilities' },
  help: { dialog: 'smalltalk', topic: 'smalltalk.capabilities' },
  lingua: { dialog: 'language', topic: 'lang.request' },
  language: { dialog: 'language', topic: 'lang.request' },
  operatore: { dialog: 'handoff', topic: 'handoff.request' },
  operator: { dialog: 'handoff', topic: 'handoff.request' },
  persona: { dialog: 'handoff', topic: 'handoff.request' },
  codice: { dialog: 'return-code', topic: 'handoff.request' },
  code: { dialog: 'return-code', topic: 'handoff.request' },
  privacy: { dialog: 'privacy', topic: 'privacy.info' },
  esporta: { dialog: 'privacy', detail: 'export', topic: 'privacy.export' },
  export: { dialog: 'privacy', detail: 'export', topic: 'privacy.export' },
  cancella: { dialog: 'privacy', detail: 'erase', topic: 'privacy.delete' },
  delete: { dialog: 'privacy', detail: 'erase', topic: 'privacy.delete' },
};

export function commandIn(utterance: string) {
  const name = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/iu.exec(utterance.trim())?.[1];
  return name === undefined ? undefined : COMMANDS[name.toLowerCase()];
}
