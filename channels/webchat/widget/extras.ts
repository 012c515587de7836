import type { Line } from './chat-log.ts';
import { h } from './dom.ts';

/** Two soft notes, without a file to load. */
export function playSound(): void {
  const audio = new AudioContext();
  for (const [at, pitch] of [
    [0, 660],
    [0.12, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.08, audio.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.25);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.3);
  }
}

/** Gives the conversation as a text file to keep. */
export function downloadTranscript(lines: readonly Line[], options: { name: string; locale: string }): void {
  const text = lines
    .map(({ who, at, text: said }) => `${at.toLocaleString(options.locale)} – ${who}\n${said}\n`)
    .join('\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const day = new Date().toISOString().slice(0, 10);
  h('a', { href: url, download: `${options.name}-${day}.txt` }).click();
  URL.revokeObjectURL(url);
}

/** Where the citizen is, when they allow it. */
export function currentPosition(): Promise<{ latitude: number; longitude: number } | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(undefined),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
