/**
 * Adds a button to each question that reads it aloud, where the phone itself has a voice of the
 * page's language. A voice of the network would tell another company which question is read.
 */
export function offerReading(form: HTMLFormElement): void {
	if (!('speechSynthesis' in window)) return;
	const { read = '', stop = '' } = form.dataset;
	let pressed: HTMLButtonElement | null = null;

	function silence(): void {
		speechSynthesis.cancel();
		if (pressed) pressed.textContent = read;
		pressed = null;
	}

	function offer(): void {
		const voice = speechSynthesis
			.getVoices()
			.find(({ lang, localService }) => localService && isOfPage(lang));
		if (!voice) return;
		speechSynthesis.removeEventListener('voiceschanged', offer);
		for (const group of form.querySelectorAll('fieldset')) {
			const button = document.createElement('button');
			button.type = 'button';
			button.textContent = read;
			group.querySelector('p')?.after(button);
			button.addEventListener('click', () => {
				const isStop = pressed === button;
				silence();
				if (isStop) return;
				const speech = new SpeechSynthesisUtterance(wordsOf(group));
				speech.voice = voice;
				speech.lang = voice.lang;
				speech.onend = silence;
				pressed = button;
				button.textContent = stop;
				speechSynthesis.speak(speech);
			});
		}
	}

	offer();
	// Some browsers look for their voices only when asked.
	speechSynthesis.addEventListener('voiceschanged', offer);
	addEventListener('hashchange', silence);
	addEventListener('pagehide', silence);
}

function isOfPage(language: string): boolean {
	return language.slice(0, 2).toLowerCase() === document.documentElement.lang;
}

function wordsOf(group: HTMLFieldSetElement): string {
	return Array.from(group.querySelectorAll('legend, p, label'), ({ textContent }) =>
		(textContent ?? '').trim()
	).join('. ');
}
