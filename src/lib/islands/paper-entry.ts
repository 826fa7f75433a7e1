/**
 * Typing papers in by the keyboard: a number key chooses the box with that number and moves on, 0 and
 * Enter skip, Backspace goes back. Without script the radios work as radios do.
 */
const form = document.querySelector<HTMLFormElement>('form[data-paper]');

if (form !== null) listen(form);

function listen(form: HTMLFormElement): void {
	const questions = [...form.querySelectorAll('fieldset')];
	const save = form.querySelector<HTMLButtonElement>('button[name=save]');
	const code = form.querySelector<HTMLInputElement>('#code');

	/** Question before the first: the code; behind the last: the button. */
	const goTo = (at: number) => {
		const question = questions[at];
		const box =
			question?.querySelector<HTMLInputElement>('input:checked') ??
			question?.querySelector('input');
		const target = box ?? (at < 0 ? code : save);
		target?.focus();
		(question ?? target)?.scrollIntoView({ block: 'center' });
	};

	form.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		if (event.target === code && code !== null) {
			if (event.key === 'Enter') {
				event.preventDefault();
				goTo(0);
			}
			return;
		}
		const at = questions.findIndex((question) => question.contains(event.target as Node));
		// Backspace leads from the button back to the last question.
		if (at === -1 && event.key !== 'Backspace') return;
		const move = moveFor(event.key, questions[at]);
		if (move === null) return;
		event.preventDefault();
		// A key held down would answer the questions that follow.
		if (!event.repeat) goTo((at === -1 ? questions.length : at) + move);
	});
	// A paper that came back is read from its message on.
	if (document.querySelector('[role=alert]') === null) goTo(code === null ? 0 : -1);
}

/** Chooses what the key stands for. @returns by how many questions to move; null for other keys */
function moveFor(key: string, question: HTMLFieldSetElement | undefined): 1 | -1 | null {
	if (key === 'Backspace') return -1;
	if (key === 'Enter') return 1;
	if (key === '0') {
		for (const box of question?.querySelectorAll('input') ?? []) box.checked = false;
		return 1;
	}
	if (!/^[1-9]$/.test(key)) return null;
	const box = question?.querySelector<HTMLInputElement>(`input[data-key="${key}"]`) ?? null;
	if (box === null) return null;
	box.checked = true;
	return 1;
}

// A module: its names are its own.
export {};
