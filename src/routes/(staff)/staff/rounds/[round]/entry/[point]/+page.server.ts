import { fail } from '@sveltejs/kit';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { enterPaper, type Entered } from '$lib/server/collector/enter-paper.ts';
import { readFilledForm } from '$lib/server/collector/filled-form.ts';
import { wayIn } from '$lib/server/collector/intake.ts';
import { paperDesk } from '$lib/server/collector/paper-desk.ts';
import { formAgain, openForm } from '$lib/server/collector/questionnaire.ts';
import { signedIn } from '$lib/server/staff-access.ts';
import { paperPlace } from './paper-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enter was pressed in the middle of a paper, without script. */
interface HalfPaper {
	kind: 'problem';
	problem: 'half';
}
const HALF: HalfPaper = { kind: 'problem', problem: 'half' };

export const load: PageServerLoad = async (event) => {
	const { entry, ...place } = await paperPlace(event);
	const screen = await openForm(wayIn, entry);
	return {
		...place,
		instrument: questionnaireOf(entry),
		form: screen.name === 'form' ? screen.form : null
	};
};

export const actions = {
	default: async (event) => {
		const { entry } = await paperPlace(event);
		const data = await event.request.formData();
		const isWhole = data.has('save');
		data.delete('save');
		const form = readFilledForm(data);
		const { userId } = signedIn(event.locals);
		const { point } = event.params;
		const paper = { point, entry, form, visitor: event, userId };
		const entered: Entered | HalfPaper = isWhole ? await enterPaper(paperDesk, paper) : HALF;
		// The count is told here and on no page that can be read again (P16).
		if (entered.kind === 'entered') return { entered, problem: null, form: null };
		const again = await formAgain(wayIn, entry, form);
		return fail(409, { entered: null, problem: entered.problem, form: again });
	}
} satisfies Actions;
