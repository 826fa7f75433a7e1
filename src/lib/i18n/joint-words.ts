/** Agencies of a joint round, and what is counted for several of them. */
import type { Wording } from '$lib/ita/instrument/types.ts';
import { m } from './paraglide/messages.js';
import { listWord } from './published-words.ts';
import { inPageLanguage } from './wording.ts';

/** What is held for these agencies; none where it is one agency's alone. */
interface Held {
	jointAgencies: Wording[];
}

/** Their names, in one sentence. */
export function agencyNames(agencies: Wording[]): string {
	return listWord(agencies.map(inPageLanguage));
}

/** What a printed sheet says below the name of its agency; null where the round is that agency's alone. */
export function withOthers(
	{
		agency,
		jointAgencies
	}: { agency: { id: string }; jointAgencies: (Wording & { id: string })[] },
	locale: 'th' | 'en'
): string | null {
	const others = jointAgencies.filter(({ id }) => id !== agency.id).map((other) => other[locale]);
	if (others.length === 0) return null;
	return m.cluster_with({ agencies: others.join(' · ') }, { locale });
}

/** How many agencies there are and which, to fill a sentence with. */
export function jointly({ jointAgencies }: Held): { n: number; agencies: string } {
	return { n: jointAgencies.length, agencies: agencyNames(jointAgencies) };
}

/** The name of a round, with the number of agencies where it is a joint one. */
export function roundNameWord(round: Held & { name: string }): string {
	const n = round.jointAgencies.length;
	return n === 0 ? round.name : m.cluster_round_name({ name: round.name, n });
}
