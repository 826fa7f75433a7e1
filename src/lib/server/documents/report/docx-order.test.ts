/**
 * The order of properties in the Word files. Its schema has them in a sequence, and Word refuses, or
 * silently drops, what stands elsewhere; LibreOffice takes any order, so that opening it proves nothing.
 *
 * @see ECMA-376-1:2016 (Transitional), 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.6.17, 17.7.4.17
 */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportDocx } from './docx.ts';
import { OFFICIAL_FACE } from './face.ts';
import { memoDocx } from './memo.ts';
import { REFERENCE, writingOf } from './report-file.fixture.ts';

/** Children as the schema has them, as far as a paper like this has any use for them. */
const ORDER: Record<string, string> = {
	'w:rPr':
		'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
	'w:pPr':
		'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
	'w:tblPr':
		'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
	'w:tblBorders': 'top left start bottom right end insideH insideV',
	'w:tbl': 'tblPr tblGrid tr',
	'w:tcPr':
		'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
	'w:tcMar': 'top left start bottom right end',
	'w:sectPr':
		'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
	'w:style':
		'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr',
	'w:docDefaults': 'rPrDefault pPrDefault'
};

interface Element {
	name: string;
	children: Element[];
}

/** All elements of a part, each with its children. */
function elementsOf(xml: string): Element[] {
	const root: Element = { name: '', children: [] };
	const open = [root];
	const all: Element[] = [];
	for (const [tag, slash, name = ''] of xml.matchAll(/<(\/)?([\w:]+)[^>]*>/g)) {
		if (slash) {
			open.pop();
			continue;
		}
		const element = { name, children: [] };
		open.at(-1)?.children.push(element);
		all.push(element);
		if (!tag.endsWith('/>')) open.push(element);
	}
	return all;
}

/** Elements whose children are not in the order of the schema, or unknown to it. */
function misplaced(xml: string): string[] {
	return elementsOf(xml).flatMap(({ name, children }) => {
		const order = ORDER[name]?.split(' ').map((child) => `w:${child}`);
		if (order === undefined) return [];
		const places = children.map((child) => order.indexOf(child.name));
		const isSorted = places.every((place, at) => place >= (places[at - 1] ?? 0));
		return isSorted ? [] : [`${name}: ${children.map((child) => child.name).join(' ')}`];
	});
}

describe('in every part of the Word files', () => {
	let parts: [string, string][];

	beforeAll(async () => {
		const writing = await writingOf(OFFICIAL_FACE, 'thai');
		const files = [await reportDocx(REFERENCE, writing), await memoDocx(REFERENCE, writing)];
		parts = files
			.flatMap((file) => Object.entries(unzipSync(file)))
			.filter(([name]) => /^word\/[^/]*\.xml$/.test(name))
			.map(([name, data]) => [name, strFromU8(data)]);
	});

	it('properties stand in the order of the schema', () => {
		const wrong = parts.flatMap(([name, xml]) => misplaced(xml).map((one) => `${name} ${one}`));
		expect([...new Set(wrong)]).toEqual([]);
		// Controls: every kind was there, and another order is found.
		const names = new Set(parts.flatMap(([, xml]) => elementsOf(xml).map(({ name }) => name)));
		expect(Object.keys(ORDER).filter((name) => !names.has(name))).toEqual([]);
		expect(misplaced('<w:rPr><w:sz w:val="32"/><w:b/></w:rPr>')).toEqual(['w:rPr: w:sz w:b']);
		expect(misplaced('<w:pPr><w:jc/><w:unknown/></w:pPr>')).toHaveLength(1);
	});

	it('no property is told twice', () => {
		const twice = parts.flatMap(([, xml]) =>
			elementsOf(xml)
				.filter(({ name }) => name.endsWith('Pr') && name !== 'w:sectPr')
				.flatMap(({ name, children }) => {
					const names = children.map((child) => child.name);
					return new Set(names).size < names.length ? [`${name}: ${names.join(' ')}`] : [];
				})
		);
		expect([...new Set(twice)]).toEqual([]);
	});
});
