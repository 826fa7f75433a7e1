/*
 * The demonstration agency: a sub-district office that exists nowhere, so that Prongsai can be
 * looked at before there is anything of one's own. Everything in it goes with
 * `select public.remove_demonstration();`.
 *
 * The rounds are drafts here. `npm start` opens them, because their keys and slips are made outside
 * the database, and has the answers of the two rounds of 2566 sent and mixed as any others
 * (src/cli/start/demonstration.ts, which knows the rounds by their ids). Official figures are in
 * the tables of the folder demonstration.
 */

insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by, is_demonstration)
values (
	'd0000000-0000-4000-8000-000000000000',
	'thung-prongsai-demonstration',
	'องค์การบริหารส่วนตำบลทุ่งโปร่งใส (สาธิต)',
	'Thung Prongsai Subdistrict Administrative Organization (demonstration)',
	'สำนักปลัด อบต.ทุ่งโปร่งใส (หน่วยงานสมมุติ) · Office of the Clerk (fictional)',
	'เครื่องคอมพิวเตอร์ที่เปิดโปร่งใสอยู่ · the computer that runs this Prongsai',
	true
);

-- The two rounds of 2566 take answers on the day of the first start; near midnight, on the next too.
insert into public.rounds
	(
		id, agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission,
		asks_comment
	)
select
	r.id::uuid,
	'd0000000-0000-4000-8000-000000000000',
	format('%s ปีงบประมาณ พ.ศ. %s', r.name, r.fiscal_year),
	r.instrument_id,
	r.part,
	r.fiscal_year,
	case when r.fiscal_year = 2566 then day.last - 30 else day.today end,
	case when r.fiscal_year = 2566 then day.last else day.today + 180 end,
	r.expected,
	r.admission,
	r.part = 'eit_public'
from
	(
		select
			private.today() as today,
			((now() + interval '10 minutes') at time zone 'Asia/Bangkok')::date as last,
			-- It begins in October and is named by the Buddhist year it ends in.
			extract(year from private.today() + interval '3 months')::integer + 543 as fiscal_year
	) day
	cross join lateral (
		values
			('d0000000-0000-4000-8000-000000000001', 'ความเห็นของผู้รับบริการ', 'eit-2566', 'eit_public', 2566, 120, 'link'),
			('d0000000-0000-4000-8000-000000000002', 'ความเห็นของบุคลากร', 'iit-2566', 'iit', 2566, 45, 'draw'),
			('d0000000-0000-4000-8000-000000000003', 'ความเห็นของผู้รับบริการ', 'eit-2566', 'eit_public', day.fiscal_year, 120, 'link'),
			('d0000000-0000-4000-8000-000000000004', 'ความเห็นของบุคลากร', 'iit-2566', 'iit', day.fiscal_year, 45, 'ticket')
	) r (id, name, instrument_id, part, fiscal_year, expected, admission);

insert into public.service_points (round_id, name_th, name_en, expected)
select r.id, p.name_th, p.name_en, 40
from
	public.rounds r
	cross join (
		values
			('จุดบริการประชาชน สำนักปลัด', 'Public service counter, Office of the Clerk'),
			('งานจัดเก็บรายได้ กองคลัง', 'Revenue collection, Finance Division'),
			('งานใบอนุญาตก่อสร้าง กองช่าง', 'Building permits, Public Works Division')
	) p (name_th, name_en)
where r.agency_id = 'd0000000-0000-4000-8000-000000000000' and r.part = 'eit_public';

insert into public.official_sources (agency_id, fiscal_year, source_th, source_en, is_example)
values
	(
		'd0000000-0000-4000-8000-000000000000',
		2565,
		'ตัวอย่างจาก “มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน แสดงการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ในปีงบประมาณ พ.ศ. 2566” องค์การบริหารส่วนตำบลเหมืองใหม่ อำเภออัมพวา จังหวัดสมุทรสงคราม (ตารางเปรียบเทียบ)',
		'Example, from the published report “Measures to promote integrity and transparency within the agency: analysis of the ITA result of fiscal year 2566” of Mueang Mai Subdistrict Administrative Organization, Amphawa, Samut Songkhram (table of comparison)',
		true
	),
	(
		'd0000000-0000-4000-8000-000000000000',
		2566,
		'ตัวอย่างจาก “มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน แสดงการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ในปีงบประมาณ พ.ศ. 2566” องค์การบริหารส่วนตำบลเหมืองใหม่ อำเภออัมพวา จังหวัดสมุทรสงคราม ข้อที่รายงานพิมพ์ไว้ไม่ตรงกันหรือไม่ได้พิมพ์ ใช้ค่าที่ให้คะแนนตัวชี้วัดตามรายงาน',
		'Example, from the published report “Measures to promote integrity and transparency within the agency: analysis of the ITA result of fiscal year 2566” of Mueang Mai Subdistrict Administrative Organization, Amphawa, Samut Songkhram. Items that the report prints twice differently, or not at all, have the score that gives its indicators.',
		true
	);
