import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { enterPaper, type Entered } from '$lib/server/collector/enter-paper.ts';
import { readFilledForm } from '$lib/server/collector/filled-form.ts';
import { findEntryPoint, findInternalEntry, wayIn } from '$lib/server/collector/intake.ts';
import { paperDesk } from '$lib/server/collector/paper-desk.ts';
import { editAnswers, openForm } from '$lib/server/collector/questionnaire.ts';
import { roundOnPaper, signedIn } from '$lib/server/staff-access.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enter was pressed in the middle of a paper, without script. */
interface HalfPaper {
	kind: 'problem';
	problem: 'half';
}
const HALF: HalfPaper = { kind: 'problem', problem: 'half' };

export const load: PageServerLoad = async (event) => {
	const { entry, ...place } = await placeOf(event);
	const screen = await openForm(wayIn, entry);
	return {
		...place,
		instrument: questionnaireOf(entry),
		form: screen.name === 'form' ? screen.form : null
	};
};

export const actions = {
	default: async (event) => {
		const { entry } = await placeOf(event);
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
		const step = await editAnswers(wayIn, entry, form);
		const again = step.kind === 'screen' && step.screen.name === 'form' ? step.screen.form : null;
		return fail(409, { entered: null, problem: entered.problem, form: again });
	}
} satisfies Actions;

/** The round, and the door through which its papers go. @throws 404, 403 */
async function placeOf({ locals, params }: RequestEvent<{ round: string; point: string }>) {
	const round = await roundOnPaper(locals, params.round);
	const isOwnDoor = round.part === 'iit' && params.point === round.slug;
	const point = round.servicePoints.find(({ slug }) => slug === params.point) ?? null;
	if (round.admission === 'ticket' || (point === null && !isOwnDoor)) error(404, 'point_unknown');
	const find: (slug: string) => Promise<Entry | null> =
		point === null ? findInternalEntry : findEntryPoint;
	const entry = (await find(params.point)) ?? error(404, 'point_unknown');
	return { round, point, entry };
}
