/** Agencies of a joint round, and what is counted for several of them. */
import { m } from './paraglide/messages.js';
import { listWord } from './published-words.ts';
import { inPageLanguage } from './wording.ts';

interface Name {
	th: string;
	en: string;
}

/** What is held for these agencies; none where it is one agency's alone. */
interface Held {
	jointAgencies: Name[];
}

/** Their names, in one sentence. */
export function agencyNames(agencies: Name[]): string {
	return listWord(agencies.map(inPageLanguage));
}

/** What a printed sheet says below the name of its agency; null where the round is that agency's alone. */
export function withOthers(
	{ agency, jointAgencies }: { agency: { id: string }; jointAgencies: (Name & { id: string })[] },
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
