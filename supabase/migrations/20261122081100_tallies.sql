/*
 * Tallies: what a mix makes of the answers that it takes out of the inbox. The same fences as for the
 * inbox, and what is said of tables and columns is published like there.
 * Locks nothing. To undo: drop the tables.
 */

/*
 * private.responses: mixed answers of external rounds, in the order of the mix. They serve the
 * recount (P6); no page and no export shows a row.
 * Deliberately absent: an id, a link to anything, a time, answers of internal rounds. The day is
 * that of the mix, not of the answer.
 */
create table private.responses (
	round_id uuid not null,
	cell smallint not null,
	day date not null,
	answers jsonb not null,
	constraint responses_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint responses_cell_is_not_negative check (cell >= 0),
	constraint responses_answers_are_an_object check (jsonb_typeof(answers) = 'object')
);
comment on table private.responses is
	'Mixed and shuffled answers of external rounds; not one of an internal round.';
comment on column private.responses.round_id is 'The round.';
comment on column private.responses.cell is 'Publication cell it was counted in.';
comment on column private.responses.day is 'Day of the mix.';
comment on column private.responses.answers is
	'Option by item of one respondent, nobody knows whose; - is no answer.';
alter table private.responses enable row level security;
-- The foreign key; a recount and a removal take a round at a time.
create index responses_round_id_idx on private.responses (round_id);

/*
 * private.tallies: everything that was mixed, counted. Five numbers an item are all that a score
 * needs, however many answered.
 * Deliberately absent: any combination of two items.
 */
create table private.tallies (
	round_id uuid not null,
	cell smallint not null,
	item text not null,
	option text not null,
	n integer not null,
	constraint tallies_pkey primary key (round_id, cell, item, option),
	constraint tallies_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint tallies_cell_is_not_negative check (cell >= 0),
	-- Codes only: no word that somebody typed can end up in a count.
	constraint tallies_item_is_a_code check (item ~ '^[a-z0-9_.]{1,16}$'),
	constraint tallies_option_is_a_code check (option ~ '^(-|[a-z0-9_]{1,16})$'),
	constraint tallies_n_is_not_negative check (n >= 0)
);
comment on table private.tallies is 'Counts of all mixed answers.';
comment on column private.tallies.round_id is 'The round.';
comment on column private.tallies.cell is 'Publication cell; 0 is the rest.';
comment on column private.tallies.item is 'Item of the instrument, such as e1.';
comment on column private.tallies.option is 'Option chosen; - is no answer, x is "not my work".';
comment on column private.tallies.n is 'How many chose it; the options of an item add up to the cell''s answers (P6).';
alter table private.tallies enable row level security;

/*
 * private.published_tallies: the part of the tallies that may be published. It lags behind where
 * fewer than k people have answered an item since it last moved.
 * Deliberately absent: the rows' former values; each was published.
 */
create table private.published_tallies (
	round_id uuid not null,
	cell smallint not null,
	item text not null,
	option text not null,
	n integer not null,
	constraint published_tallies_pkey primary key (round_id, cell, item, option),
	constraint published_tallies_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint published_tallies_n_is_not_negative check (n >= 0)
);
comment on table private.published_tallies is 'Counts that may be published: they move in steps of at least k answers to the item.';
comment on column private.published_tallies.round_id is 'The round.';
comment on column private.published_tallies.cell is 'Publication cell; 0 also takes what the cells could not publish by themselves at close.';
comment on column private.published_tallies.item is 'Item of the instrument.';
comment on column private.published_tallies.option is 'Option chosen; - and x as in tallies.';
comment on column private.published_tallies.n is 'Published count.';
alter table private.published_tallies enable row level security;

/*
 * private.marks: how many answers of a round were all at the top, given with help, or typed in from
 * paper. They qualify a score and delete no answer. Counted by the mix as tallies of their own, so that
 * no row says of one answer how it came or what it was like. Of a whole round: a mark is published at
 * the close or never, as one number.
 * Deliberately absent: the cell, a day, an item, any two marks of one answer together.
 */
create table private.marks (
	round_id uuid not null,
	mark text not null,
	n integer not null,
	constraint marks_pkey primary key (round_id, mark),
	constraint marks_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint marks_mark_is_known check (mark in ('all_top', 'assisted', 'paper')),
	constraint marks_n_is_positive check (n > 0)
);
comment on table private.marks is 'How many mixed answers of a round bear a mark.';
comment on column private.marks.round_id is 'The round.';
comment on column private.marks.mark is 'all_top: every item answered, at its best option; assisted: given with help; paper: typed in from paper.';
comment on column private.marks.n is 'How many answers, over all mixes and cells.';
alter table private.marks enable row level security;

/*
 * private.mixes: how many answers each mix moved into a cell. Its sum is the cell's n.
 * Deliberately absent: a number of the mix, a time, which envelopes.
 */
create table private.mixes (
	round_id uuid not null,
	cell smallint not null,
	moved integer not null,
	day date not null,
	constraint mixes_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint mixes_cell_is_not_negative check (cell >= 0),
	-- The floor of k, once more: no mix of fewer than five answers can even be written down.
	constraint mixes_moved_is_at_least_5 check (moved >= 5)
);
comment on table private.mixes is 'Log of the mixes, by cell.';
comment on column private.mixes.round_id is 'The round.';
comment on column private.mixes.cell is 'Cell that the answers were counted in.';
comment on column private.mixes.moved is 'How many; never fewer than the round''s k.';
comment on column private.mixes.day is 'Day of the mix.';
alter table private.mixes enable row level security;
-- The foreign key; n of a round and its cells.
create index mixes_round_id_idx on private.mixes (round_id);
