import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads a text aloud by the browser's own voice, and stops. */
export class VoiceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #speaking: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Can the browser speak? */
  static get exists(): boolean {
    return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;
  }
  get isSpeaking(): boolean {
    return this.#speaking !== undefined;
  }

  /** Reads sentences aloud in a language; while it does, stops. */
  toggle(sentences: readonly string[], lang: string): void {
    if (this.#speaking) {
      this.stop();
      return;
    }
    speechSynthesis.cancel();
    // One after the other: some engines fall silent in the middle of a long text.
    const said = sentences.map((text) => Object.assign(new SpeechSynthesisUtterance(text), { lang }));
    const last = said[said.length - 1];
    if (!last) return;
    const over = () => {
      if (this.#speaking !== last) return;
      this.#speaking = undefined;
      this.#host.requestUpdate();
    };
    last.onend = over;
    for (const one of said) {
      one.onerror = over;
      speechSynthesis.speak(one);
    }
    this.#speaking = last;
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.#speaking) return;
    this.#speaking = undefined;
    speechSynthesis.cancel();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
