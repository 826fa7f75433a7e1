import { fail, redirect } from '@sveltejs/kit';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { enterInterview, type InterviewProblem } from '$lib/server/collector/enter-interview.ts';
import { readFilledForm, type FilledForm } from '$lib/server/collector/filled-form.ts';
import { wayIn } from '$lib/server/collector/intake.ts';
import { deviceKeyOf, interviewsAt } from '$lib/server/collector/parcel-desks.ts';
import { formAgain, openForm } from '$lib/server/collector/questionnaire.ts';
import { formDataOf } from '$lib/server/http/form-data.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { placeToAsk } from './place.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { round, entry } = await placeToAsk(locals, params);
	locals.digits = entry.agency.digits;
	const screen = await openForm(wayIn, entry);
	return {
		round,
		entry,
		instrument: questionnaireOf(entry),
		form: screen.name === 'form' ? screen.form : null,
		deviceKey: screen.name === 'form' ? await deviceKeyOf(entry.roundId) : null,
		isSent: url.searchParams.has('done')
	};
};

export const actions = {
	default: async (event) => {
		const { entry } = await placeToAsk(event.locals, event.params);
		const data = await formDataOf(event.request);
		// Enter was pressed in the middle of an interview, without script.
		const isWhole = data.has('save');
		data.delete('save');
		const form = readFilledForm(data);
		if (!isWhole) return again(entry, form, 'half');
		const place = `${entry.roundId}/${entry.cell}`;
		const entered = await enterInterview(interviewsAt(place), { entry, form, visitor: event });
		if (entered.kind === 'problem') return again(entry, form, entered.problem);
		redirect(303, `${event.url.pathname}?done`);
	}
} satisfies Actions;

/** The form as it was filled in, with what kept it from being taken. */
async function again(entry: Entry, form: FilledForm, problem: InterviewProblem | 'half') {
	return fail(409, { problem, form: await formAgain(wayIn, entry, form) });
}
