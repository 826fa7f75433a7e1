/** A phone's voices and what they were asked to say, in place of the machine's own. */
import type { Page } from '@playwright/test';

interface Voice {
	lang: string;
	/** Whether it speaks without the network. */
	localService: boolean;
}

/** Gives the page these voices, before its scripts run; they come late, as in most browsers. */
export async function giveVoices(page: Page, voices: Voice[]): Promise<void> {
	await page.addInitScript((given) => {
		const speech = Object.assign(new EventTarget(), {
			spoken: [] as string[],
			isReady: false,
			getVoices: () => (speech.isReady ? given : []),
			cancel: () => undefined,
			speak: (utterance: { text: string }) => speech.spoken.push(utterance.text)
		});
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', {
			value: class {
				text: string;
				constructor(text: string) {
					this.text = text;
				}
			}
		});
		addEventListener('load', () => {
			speech.isReady = true;
			speech.dispatchEvent(new Event('voiceschanged'));
		});
	}, voices);
}

/** What the page has had read aloud. */
export function spoken(page: Page): Promise<string[]> {
	return page.evaluate(() => (window.speechSynthesis as unknown as { spoken: string[] }).spoken);
}
