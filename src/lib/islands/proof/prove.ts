/**
 * The proof of work of a review that asks for one: worked out while the answers are looked at, and
 * waited for where somebody is faster. Whatever a browser lacks for it, and after 15 seconds, the
 * answers go without: fewer are taken so, and nobody is kept out (P29).
 */
const LONGEST_MS = 15_000;

/** Takes up the challenge of the review on this page, where there is one. */
export function prove(): void {
	const field = document.querySelector<HTMLInputElement>('input[data-challenge]');
	if (field?.form) proveIn(field, field.form);
}

function proveIn(field: HTMLInputElement, form: HTMLFormElement): void {
	const status = document.getElementById('proving');
	let isOver = false;
	let isAwaited = false;

	function end(proof: string): void {
		if (isOver) return;
		isOver = true;
		field.value = proof;
		status?.toggleAttribute('hidden', true);
		if (isAwaited) form.requestSubmit?.();
	}

	// Before any other script hears of it.
	addEventListener(
		'submit',
		(event) => {
			if (isOver || event.target !== form || !('requestSubmit' in form)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			isAwaited = true;
			status?.toggleAttribute('hidden', false);
		},
		{ capture: true }
	);
	setTimeout(() => end(''), LONGEST_MS);
	if (!('Worker' in window) || !('subtle' in crypto)) return end('');
	try {
		const worker = new Worker(field.dataset.worker ?? '', { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<string>) => end(data);
		worker.onerror = () => end('');
		worker.postMessage(field.dataset.challenge);
	} catch {
		end('');
	}
}
