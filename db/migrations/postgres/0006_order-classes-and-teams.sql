CREATE TABLE "class_consents" (
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"field" text NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "class_consents_class_id_person_id_field_pk" PRIMARY KEY("class_id","person_id","field")
);
--> statement-breakpoint
CREATE TABLE "class_staff" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"order_id" text,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"zone" text NOT NULL,
	"starts_on" text,
	"join_code" text,
	"join_code_until" bigint,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team_id" text,
	"state" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "order_agreements" (
	"order_id" text NOT NULL,
	"side" text NOT NULL,
	"terms" text NOT NULL,
	"agreed_by" text NOT NULL,
	"agreed_at" bigint NOT NULL,
	CONSTRAINT "order_agreements_order_id_side_terms_pk" PRIMARY KEY("order_id","side","terms")
);
--> statement-breakpoint
CREATE TABLE "order_moves" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" text,
	"moved_by" text NOT NULL,
	"moved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"enterprise_id" text NOT NULL,
	"university_id" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"seats" bigint NOT NULL,
	"skills" text NOT NULL,
	"languages" text NOT NULL,
	"categories" text NOT NULL,
	"markets" text NOT NULL,
	"needed_by" bigint NOT NULL,
	"note" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortlistings" (
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"note" text NOT NULL,
	"listed_by" text NOT NULL,
	"listed_at" bigint NOT NULL,
	CONSTRAINT "shortlistings_class_id_person_id_pk" PRIMARY KEY("class_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "gradebook_rules" (
	"class_id" text PRIMARY KEY NOT NULL,
	"quizzes" text NOT NULL,
	"exam" text NOT NULL,
	"lessons_weight" bigint NOT NULL,
	"quizzes_weight" bigint NOT NULL,
	"practice_weight" bigint NOT NULL,
	"exam_weight" bigint NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mark_overrides" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"part" text NOT NULL,
	"mark" bigint NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_by" text,
	"used_at" bigint,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "join_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"code" text NOT NULL,
	"most_uses" bigint NOT NULL,
	"uses" bigint DEFAULT 0 NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "people_seen" (
	"person_id" text PRIMARY KEY NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "class_acts" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"detail" text NOT NULL,
	"done_by" text NOT NULL,
	"done_at" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sitting_presence" (
	"sitting_id" text PRIMARY KEY NOT NULL,
	"pages" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_import_rows" (
	"import_id" text NOT NULL,
	"row" bigint NOT NULL,
	"cells" text NOT NULL,
	"change" text,
	"name" text,
	"number" text,
	"email" text,
	"place_id" text,
	"faults" text,
	"applied_at" bigint,
	CONSTRAINT "roster_import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "roster_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"file_name" text NOT NULL,
	"read_as" text NOT NULL,
	"state" text NOT NULL,
	"headings" text NOT NULL,
	"mapping" text,
	"rows" bigint NOT NULL,
	"done" bigint NOT NULL,
	"failure" text,
	"uploaded_by" text NOT NULL,
	"uploaded_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_places" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"number" text,
	"name" text NOT NULL,
	"email" text,
	"person_id" text,
	"token_hash" text,
	"invited_at" bigint,
	"expires_at" bigint,
	"added_at" bigint NOT NULL,
	"taken_at" bigint,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "announcement_reads" (
	"announcement_id" text NOT NULL,
	"person_id" text NOT NULL,
	"read_at" bigint NOT NULL,
	CONSTRAINT "announcement_reads_announcement_id_person_id_pk" PRIMARY KEY("announcement_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" bigint NOT NULL,
	"publish_at" bigint NOT NULL,
	"by_mail" boolean NOT NULL,
	"mailed_at" bigint,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "class_holidays" (
	"class_id" text NOT NULL,
	"day" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "class_holidays_class_id_day_pk" PRIMARY KEY("class_id","day")
);
--> statement-breakpoint
CREATE TABLE "deadline_extensions" (
	"deadline_id" text NOT NULL,
	"person_id" text NOT NULL,
	"until" bigint NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL,
	CONSTRAINT "deadline_extensions_deadline_id_person_id_pk" PRIMARY KEY("deadline_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" text PRIMARY KEY NOT NULL,
	"class_id" text NOT NULL,
	"person_id" text,
	"kind" text NOT NULL,
	"target" text,
	"title" text,
	"day" text,
	"offset_days" bigint,
	"time" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
INSERT INTO "orders"(id, enterprise_id, university_id, title, state, seats, skills, languages, categories, markets, needed_by, note, created_by, created_at) SELECT id, enterprise_id, university_id, name_zh, state, seats, '[]', '[]', '[]', '[]', needed_by, '', null, created_at FROM order_classes;--> statement-breakpoint
INSERT INTO "classes"(id, organisation_id, order_id, name_en, name_zh, zone, created_at) SELECT id, university_id, id, name_en, name_zh, zone, created_at FROM order_classes;--> statement-breakpoint
INSERT INTO class_consents(class_id, person_id, field, since) SELECT class_id, person_id, 'name', shared_at FROM class_members WHERE shared_at IS NOT NULL;--> statement-breakpoint
INSERT INTO class_consents(class_id, person_id, field, since) SELECT class_id, person_id, 'clearance', shared_at FROM class_members WHERE shared_at IS NOT NULL;--> statement-breakpoint
INSERT INTO roster_places(id, class_id, name, email, person_id, added_at, taken_at) SELECT class_id || '-' || person_id, class_id, people.name, people.email, person_id, joined_at, joined_at FROM class_members JOIN people ON people.id = person_id;--> statement-breakpoint
ALTER TABLE "order_classes" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "order_classes" CASCADE;--> statement-breakpoint
ALTER TABLE "class_members" DROP CONSTRAINT IF EXISTS "class_members_class_id_order_classes_id_fk";
--> statement-breakpoint
ALTER TABLE "class_members" ADD COLUMN "left_at" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "comes_of_age_on" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "quiet_from" text DEFAULT '22:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "quiet_until" text DEFAULT '08:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" bigint;--> statement-breakpoint
ALTER TABLE "exam_windows" ADD COLUMN "class_id" text;--> statement-breakpoint
ALTER TABLE "exam_windows" ADD COLUMN "ended_at" bigint;--> statement-breakpoint
ALTER TABLE "class_consents" ADD CONSTRAINT "class_consents_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_consents" ADD CONSTRAINT "class_consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_staff" ADD CONSTRAINT "class_staff_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_staff" ADD CONSTRAINT "class_staff_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classes" ADD CONSTRAINT "classes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classes" ADD CONSTRAINT "classes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_team_id_classes_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_agreements" ADD CONSTRAINT "order_agreements_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_agreements" ADD CONSTRAINT "order_agreements_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_moves" ADD CONSTRAINT "order_moves_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_moves" ADD CONSTRAINT "order_moves_moved_by_people_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_enterprise_id_organisations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_university_id_organisations_id_fk" FOREIGN KEY ("university_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlistings" ADD CONSTRAINT "shortlistings_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlistings" ADD CONSTRAINT "shortlistings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlistings" ADD CONSTRAINT "shortlistings_listed_by_people_id_fk" FOREIGN KEY ("listed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gradebook_rules" ADD CONSTRAINT "gradebook_rules_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gradebook_rules" ADD CONSTRAINT "gradebook_rules_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_people_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_seen" ADD CONSTRAINT "people_seen_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_acts" ADD CONSTRAINT "class_acts_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_acts" ADD CONSTRAINT "class_acts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_acts" ADD CONSTRAINT "class_acts_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_presence" ADD CONSTRAINT "sitting_presence_sitting_id_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sittings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import_rows" ADD CONSTRAINT "roster_import_rows_import_id_roster_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."roster_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import_rows" ADD CONSTRAINT "roster_import_rows_place_id_roster_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."roster_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_places" ADD CONSTRAINT "roster_places_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_places" ADD CONSTRAINT "roster_places_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_holidays" ADD CONSTRAINT "class_holidays_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extensions" ADD CONSTRAINT "deadline_extensions_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extensions" ADD CONSTRAINT "deadline_extensions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extensions" ADD CONSTRAINT "deadline_extensions_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "class_consents_person" ON "class_consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "class_staff_one_in_force" ON "class_staff" USING btree ("class_id","person_id","role") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "class_staff_person" ON "class_staff" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "classes_organisation" ON "classes" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "classes_order" ON "classes" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "classes_join_code" ON "classes" USING btree ("join_code");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_one_standing" ON "hand_overs" USING btree ("class_id","person_id") WHERE state in ('offered', 'accepted');--> statement-breakpoint
CREATE INDEX "hand_overs_person" ON "hand_overs" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "order_moves_order" ON "order_moves" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "orders_enterprise" ON "orders" USING btree ("enterprise_id","needed_by");--> statement-breakpoint
CREATE INDEX "orders_university" ON "orders" USING btree ("university_id","needed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "mark_overrides_one_standing" ON "mark_overrides" USING btree ("class_id","person_id","part") WHERE state in ('proposed', 'in-force');--> statement-breakpoint
CREATE INDEX "mark_overrides_class" ON "mark_overrides" USING btree ("class_id","state");--> statement-breakpoint
CREATE INDEX "mark_overrides_person" ON "mark_overrides" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "invitations_used_by" ON "invitations" USING btree ("used_by");--> statement-breakpoint
CREATE UNIQUE INDEX "join_codes_code" ON "join_codes" USING btree ("code");--> statement-breakpoint
CREATE INDEX "join_codes_organisation" ON "join_codes" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_standing" ON "erasures" USING btree ("person_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "erasures_due" ON "erasures" USING btree ("due_at") WHERE withdrawn_at is null and done_at is null;--> statement-breakpoint
CREATE INDEX "class_acts_class" ON "class_acts" USING btree ("class_id","done_at");--> statement-breakpoint
CREATE INDEX "class_acts_person" ON "class_acts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sitting_presence_changed" ON "sitting_presence" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "roster_import_rows_change" ON "roster_import_rows" USING btree ("import_id","change","row");--> statement-breakpoint
CREATE INDEX "roster_import_rows_place" ON "roster_import_rows" USING btree ("import_id","place_id");--> statement-breakpoint
CREATE INDEX "roster_imports_class" ON "roster_imports" USING btree ("class_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "roster_imports_underway" ON "roster_imports" USING btree ("state") WHERE state in ('comparing', 'applying');--> statement-breakpoint
CREATE UNIQUE INDEX "roster_places_token" ON "roster_places" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_places_email" ON "roster_places" USING btree ("class_id","email") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "roster_places_number" ON "roster_places" USING btree ("class_id","number") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "roster_places_person" ON "roster_places" USING btree ("class_id","person_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "roster_places_expected" ON "roster_places" USING btree ("email") WHERE person_id is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "announcement_reads_person" ON "announcement_reads" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "announcements_class" ON "announcements" USING btree ("class_id","publish_at");--> statement-breakpoint
CREATE INDEX "announcements_unmailed" ON "announcements" USING btree ("publish_at") WHERE by_mail and mailed_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "deadline_extensions_person" ON "deadline_extensions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "deadlines_class" ON "deadlines" USING btree ("class_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "deadlines_person" ON "deadlines" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_windows" ADD CONSTRAINT "exam_windows_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exam_windows_class" ON "exam_windows" USING btree ("class_id","opens_at");--> statement-breakpoint
ALTER TABLE "class_members" DROP COLUMN "shared_at";