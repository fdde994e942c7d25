//! The names of facts, of tables and of their columns. They are written here and nowhere else, so that whoever renames one
//! hears from the compiler who speaks of it; each has a message in every theme.

/// Declare names. `$prefix-<name>` is the message that says one to readers.
macro_rules! names {
    ($(#[$meta:meta])* pub enum $name:ident: $prefix:literal { $($(#[$own_meta:meta])* own $own:ident,)? $($variant:ident $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant,)* $($(#[$own_meta])* $own(&'static str),)? }

        impl $name {
            /// As templates know it: `age-limit`.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* $($name::$own(name) => name,)? }
            }

            /// All names of the list that the program knows.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key of the message that says it to readers.
            pub fn message(self) -> &'static str {
                match self { $($name::$variant => concat!($prefix, "-", $word),)* $($name::$own(name) => name,)? }
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<&str> = $name::ALL.iter().map(|name| name.as_str()).collect();
                schemars::json_schema!({ "type": "string", "examples": names })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

names! {
    /// What a single fact is about.
    pub enum FactName: "fact" {
        /// One of the university's own, `own-internship`, which is the key of its message, too.
        own Own,
        Address "address",
        AgeLimit "age-limit",
        Apply "apply",
        Audience "audience",
        Award "award",
        AwardedBy "awarded-by",
        Begins "begins",
        Budget "budget",
        Campus "campus",
        Cancelled "cancelled",
        Choices "choices",
        City "city",
        Code "code",
        Countries "countries",
        Country "country",
        Covers "covers",
        Degree "degree",
        Delivery "delivery",
        Direction "direction",
        Duration "duration",
        Ects "ects",
        EctsRange "ects-range",
        Eligible "eligible",
        EligibleByPlace "eligible-by-place",
        Endonym "endonym",
        Ends "ends",
        EntryDegree "entry-degree",
        EntryFields "entry-fields",
        EntryGrade "entry-grade",
        EntryNote "entry-note",
        EntryPapers "entry-papers",
        Eqf "eqf",
        ErasmusCode "erasmus-code",
        EventType "event-type",
        Faculty "faculty",
        Field "field",
        ForGroups "for-groups",
        Funder "funder",
        HeldIn "held-in",
        Instrument "instrument",
        International "international",
        Languages "languages",
        Legalisation "legalisation",
        Levels "levels",
        MemberSince "member-since",
        Members "members",
        MobilityCompulsory "mobility-compulsory",
        MobilityWindow "mobility-window",
        Name "name",
        NationalLevel "national-level",
        Online "online",
        Orientation "orientation",
        PartnerKinds "partner-kinds",
        PaysOut "pays-out",
        Period "period",
        Plan "plan",
        Priority "priority",
        Purpose "purpose",
        Registration "registration",
        Residence "residence",
        Ror "ror",
        Schac "schac",
        Scope "scope",
        Sdgs "sdgs",
        Session "session",
        Size "size",
        Starts "starts",
        TeachingLanguages "teaching-languages",
        Venue "venue",
        Visa "visa",
        Website "website",
        Workload "workload",
    }
}

names! {
    /// What the rows of a table are; the anchor of its section, too.
    pub enum TableName: "table" {
        Agreements "agreements",
        Covers "covers",
        Curriculum "curriculum",
        EntryCountries "entry-countries",
        Impact "impact",
        LanguageRequirement "language-requirement",
        Members "members",
        Path "path",
        Results "results",
        Sessions "sessions",
        Specialisations "specialisations",
    }
}

names! {
    /// What stands in a column of a table.
    pub enum ColumnName: "column" {
        Amount "amount",
        At "at",
        Capacity "capacity",
        Cefr "cefr",
        Code "code",
        Course "course",
        Countries "countries",
        Cover "cover",
        Credits "credits",
        Dates "dates",
        Faculty "faculty",
        Field "field",
        Housing "housing",
        Language "language",
        Level "level",
        Member "member",
        Merit "merit",
        Minimum "minimum",
        Note "note",
        Partner "partner",
        Places "places",
        PlacesIn "places-in",
        PlacesOut "places-out",
        Role "role",
        Semester "semester",
        Since "since",
        Source "source",
        Specialisation "specialisation",
        Summary "summary",
        Test "test",
        ValidUntil "valid-until",
        What "what",
        Year "year",
    }
}
