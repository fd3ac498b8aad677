CREATE TABLE "worksheets" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"worksheet_id" text NOT NULL,
	"title" text NOT NULL,
	"answers" text NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "worksheets_person" ON "worksheets" USING btree ("person_id","changed_at");