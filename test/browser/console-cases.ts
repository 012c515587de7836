import type { ConsoleServer } from '../channels/console/console-server.ts';

/** Three people who wait: an applicant on the web, an urgent one on Telegram, one in English. */
export function openCases({ desk, clock }: ConsoleServer): void {
  const doubt = 'Un’ATS può presentare due domande?';
  desk.open({
    id: 'bando1',
    citizenName: 'Cooperativa Il Melo',
    reason: doubt,
    preview: doubt,
    entries: [
      { role: 'citizen', text: 'buongiorno, un’ats puo presentare due domande?' },
      {
        role: 'bot',
        text: 'Può presentare domanda un ente del Terzo settore, da solo o in ATS.\n\nTi è stato utile?',
        articles: ['call.who-can-apply', 'terms.ats'],
        confidence: 0.61,
      },
      { role: 'citizen', text: 'no, voglio parlare con una persona' },
      {
        role: 'bot',
        text: 'Ti passo a un operatore. Sei in coda, posto 1.',
        articles: ['handoff.request'],
        confidence: 0.98,
      },
    ],
  });
  clock.forward(7 * 60_000);
  desk.open({
    id: 'wemi1',
    dueAt: new Date(clock.now().getTime() + 20 * 60_000),
    team: 'wemi',
    channel: 'telegram',
    urgent: true,
    citizenName: 'Rosa B.',
    reason: 'Cerco una badante da subito',
    preview: 'cerco una badante da subito',
    entries: [
      {
        role: 'citizen',
        text: 'mia madre torna domani dall’ospedale',
        position: { lat: 45.4855, lon: 9.2147 },
      },
      {
        role: 'bot',
        text: 'Lo spazio WeMi più vicino è a 650 m.',
        articles: ['wemi.spaces.nearest'],
        confidence: 0.87,
      },
      {
        role: 'citizen',
        text: 'cerco una badante da subito',
        attachments: [{ kind: 'document', name: 'dimissioni.pdf' }],
      },
    ],
  });
  desk.open({
    id: 'en1',
    dueAt: new Date(clock.now().getTime() - 60_000),
    locale: 'en',
    team: 'wemi',
    reason: 'I need help with childcare',
    preview: 'I need help with childcare',
    entries: [{ role: 'citizen', text: 'I need help with childcare' }],
  });
}
