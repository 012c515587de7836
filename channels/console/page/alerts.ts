import { type Preferences } from './preferences.ts';
import { translator } from './texts.ts';

const REPEAT_MS = 6000;

/** Sound and desktop notifications; both only when the operator asked for them. */
export class Alerts {
  #timer: number | undefined;
  #audio: AudioContext | undefined;

  /** Two soft tones, again and again until turned off. */
  ring(on: boolean): void {
    if (!on) {
      window.clearInterval(this.#timer);
      this.#timer = undefined;
    } else if (this.#timer === undefined) {
      this.#tone();
      this.#timer = window.setInterval(() => this.#tone(), REPEAT_MS);
    }
  }

  /** Says that somebody waits or asks, and none of their words: notifications show on locked screens. */
  notify(
    preferences: Preferences,
    { handoffId, text }: { readonly handoffId: string; readonly text: 'say.new' | 'say.named' | 'say.late' },
  ): void {
    const able = 'Notification' in window && Notification.permission === 'granted';
    if (!preferences.notifications || !able || document.hasFocus()) {
      return;
    }
    const t = translator(preferences.locale);
    const notification = new Notification(t(text), { body: t('app.service'), tag: handoffId });
    notification.addEventListener('click', () => {
      window.focus();
      location.hash = `#/handoffs/${encodeURIComponent(handoffId)}`;
    });
  }

  #tone(): void {
    this.#audio ??= new AudioContext();
    const audio = this.#audio;
    for (const [index, pitch] of [660, 880].entries()) {
      const start = audio.currentTime + index * 0.18;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.08, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.3);
    }
  }
}
