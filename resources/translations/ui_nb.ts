<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>ActorsCard</name>
    <message>
        <source>Point 8 of the mapping has no actor yet.</source>
        <translation>Punkt 8 i kartleggingen har ingen aktør ennå.</translation>
    </message>
    <message>
        <source>Who works with defenders here</source>
        <translation>Hvem som arbeider med forsvarere her</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>Afterwards</source>
        <translation>Etterpå</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Forfalt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Nothing is asked for afterwards.</source>
        <translation>Ingenting kreves etterpå.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpen</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Forfalt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Nothing falls due.</source>
        <translation>Ingenting forfaller.</translation>
    </message>
    <message>
        <source>On paper…</source>
        <translation>På papir …</translation>
    </message>
    <message>
        <source>Show every day</source>
        <translation>Vis alle dager</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis flere</translation>
    </message>
    <message>
        <source>The agenda is being worked out…</source>
        <translation>Agendaen beregnes …</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Neste måned</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Forrige måned</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Denne måneden</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uken</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation>Det som forfaller</translation>
    </message>
</context>
<context>
    <name>AgendaSheetPage</name>
    <message>
        <source>Agenda on paper</source>
        <translation>Agendaen på papir</translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>Tilbake til agendaen</translation>
    </message>
    <message>
        <source>It goes by aliases alone. It is marked as the strictest of the cases it names.</source>
        <translation>Den bruker bare aliaser. Den er merket som den strengeste av sakene den nevner.</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>A date could not be read. Write it as 2026-11-24.</source>
        <translation>En dato kunne ikke leses. Skriv den som 2026-11-24.</translation>
    </message>
    <message>
        <source>Approval outside the program</source>
        <translation>Godkjenning utenfor programmet</translation>
    </message>
    <message>
        <source>Approved by (unit)</source>
        <translation>Godkjent av (enhet)</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Godkjent den</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hvordan den kom</translation>
    </message>
    <message>
        <source>It holds for exactly the words that stand on the measure now.</source>
        <translation>Den gjelder nøyaktig de ordene som står på tiltaket nå.</translation>
    </message>
    <message>
        <source>It must be approved again.</source>
        <translation>Det må godkjennes på nytt.</translation>
    </message>
    <message>
        <source>Not approved yet.</source>
        <translation>Ikke godkjent ennå.</translation>
    </message>
    <message>
        <source>Record approval</source>
        <translation>Registrer godkjenning</translation>
    </message>
    <message>
        <source>Say who approved, how, and why it stands outside the program.</source>
        <translation>Oppgi hvem som godkjente, hvordan, og hvorfor det er utenfor programmet.</translation>
    </message>
    <message>
        <source>What was approved was changed afterwards. The approval no longer holds: ask again.</source>
        <translation>Det som ble godkjent, er endret etterpå. Godkjenningen gjelder ikke lenger: be om den på nytt.</translation>
    </message>
    <message>
        <source>Why outside the program</source>
        <translation>Hvorfor utenfor programmet</translation>
    </message>
</context>
<context>
    <name>ArenasCard</name>
    <message>
        <source>Nothing noted yet</source>
        <translation>Ikke notert noe ennå</translation>
    </message>
    <message>
        <source>Organisations and arenas</source>
        <translation>Organisasjoner og arenaer</translation>
    </message>
    <message>
        <source>Say where the mission sits, or which organisations it works with.</source>
        <translation>Oppgi hvor stasjonen ligger, eller hvilke organisasjoner den arbeider med.</translation>
    </message>
    <message>
        <source>noted: %1</source>
        <translation>notert: %1</translation>
    </message>
</context>
<context>
    <name>ArgumentsCard</name>
    <message>
        <source>Add to the text: %1</source>
        <translation>Legg til i teksten: %1</translation>
    </message>
    <message>
        <source>Added to the text, an argument opens an approval again.</source>
        <translation>Et argument som legges til i teksten, åpner en godkjenning på nytt.</translation>
    </message>
    <message>
        <source>Arguments for talking points</source>
        <translation>Argumenter til samtalepunkter</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopier: %1</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>I teksten</translation>
    </message>
    <message>
        <source>Show the arguments</source>
        <translation>Vis argumentene</translation>
    </message>
</context>
<context>
    <name>BeforeCard</name>
    <message>
        <source>A call or visit that comes to us is never held up by this.</source>
        <translation>En samtale eller et besøk som kommer til oss, stoppes aldri av dette.</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Tilrådes</translation>
    </message>
    <message>
        <source>Before a contact that we plan</source>
        <translation>Før en kontakt vi planlegger</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Oppfylt: %1</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Må</translation>
    </message>
</context>
<context>
    <name>BlankFormPage</name>
    <message>
        <source>Blank checklist</source>
        <translation>Tom sjekkliste</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>Drawing the form…</source>
        <translation>Tegner skjemaet …</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Marking once filled in</source>
        <translation>Merking når utfylt</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>Ingen merking</translation>
    </message>
    <message>
        <source>Norwegian (bokmål)</source>
        <translation>Norsk (bokmål)</translation>
    </message>
    <message>
        <source>To fill in by hand or in a PDF reader. It holds nothing of the vault; filled in, it is marked.</source>
        <translation>Fylles ut for hånd eller i en PDF-leser. Det inneholder ingenting fra hvelvet; når det er fylt ut, er det merket.</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>Back to the case</source>
        <translation>Tilbake til saken</translation>
    </message>
    <message>
        <source>Briefing sheet</source>
        <translation>Orienteringsark</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Eksemplarer</translation>
    </message>
    <message>
        <source>Copy {0} of {1}</source>
        <translation>Eksemplar {0} av {1}</translation>
    </message>
    <message>
        <source>Drawing the sheet…</source>
        <translation>Tegner arket …</translation>
    </message>
    <message>
        <source>It is not safe</source>
        <translation>Det er ikke trygt</translation>
    </message>
    <message>
        <source>It is safe to hold on paper</source>
        <translation>Det er trygt å ha på papir</translation>
    </message>
    <message>
        <source>Names decided</source>
        <translation>Navn som er avgjort</translation>
    </message>
    <message>
        <source>What the guidelines ask before this is paper</source>
        <translation>Hva retningslinjene krever før dette blir papir</translation>
    </message>
</context>
<context>
    <name>BundlesCard</name>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Nothing has been sent or received in this case.</source>
        <translation>Ingenting er sendt eller mottatt i denne saken.</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>Åpne en saksbunt …</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Sendt og mottatt</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>! Not saved.</source>
        <translation>! Ikke lagret.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Call with “%1”</source>
        <translation>Samtale med «%1»</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>End the call and sort</source>
        <translation>Avslutt samtalen og sorter</translation>
    </message>
    <message>
        <source>Enter begins a new line with its own time.</source>
        <translation>Enter begynner en ny linje med sitt eget klokkeslett.</translation>
    </message>
    <message>
        <source>Interpreter: %1</source>
        <translation>Tolk: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Språk: %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gå ut</translation>
    </message>
    <message>
        <source>Never say: %1</source>
        <translation>Si aldri: %1</translation>
    </message>
    <message>
        <source>Notes of the call</source>
        <translation>Notater fra samtalen</translation>
    </message>
    <message>
        <source>The vault locks in less than a minute. Write or move the mouse to go on with the call.</source>
        <translation>Hvelvet låses om mindre enn ett minutt. Skriv eller beveg musen for å fortsette samtalen.</translation>
    </message>
    <message>
        <source>Write what you hear. Enter begins a new line with its own time.</source>
        <translation>Skriv det du hører. Enter begynner en ny linje med sitt eget klokkeslett.</translation>
    </message>
    <message>
        <source>○ Saving…</source>
        <translation>○ Lagrer …</translation>
    </message>
    <message>
        <source>● Saved %1</source>
        <translation>● Lagret %1</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Change marking</source>
        <translation>Endre merking</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Sjekklister</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Utveksling</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Deler av saken</translation>
    </message>
    <message>
        <source>Print briefing sheet</source>
        <translation>Skriv ut orienteringsark</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Urgent protection</source>
        <translation>Akutt beskyttelse</translation>
    </message>
</context>
<context>
    <name>CasePeopleCard</name>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Others in the case</source>
        <translation>Andre i saken</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sak</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Cases: %1</source>
        <translation>Saker: %1</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Fra et regneark …</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sist endret</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Merking</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>No case has “%1” in its number or alias.</source>
        <translation>Ingen sak har «%1» i nummer eller alias.</translation>
    </message>
    <message>
        <source>No cases yet. New case begins one; Urgent protection opens the urgent checklist at once.</source>
        <translation>Ingen saker ennå. Ny sak begynner en; Akutt beskyttelse åpner sjekklisten straks.</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Ikke vurdert</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Search number or alias</source>
        <translation>Søk i nummer eller alias</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>akutt</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Against the assessment of %1.</source>
        <translation>Mot vurderingen av %1.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Før: %1</translation>
    </message>
    <message>
        <source>Every answer is the same.</source>
        <translation>Alle svar er like.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nå: %1</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Vis %1 til</translation>
    </message>
    <message>
        <source>Still so</source>
        <translation>Fortsatt slik</translation>
    </message>
    <message>
        <source>Still so: %1, %2</source>
        <translation>Fortsatt slik: %1, %2</translation>
    </message>
    <message>
        <source>What changed since last time</source>
        <translation>Hva er endret siden sist</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Skriv hvorfor</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke besvart</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>A code opens it, which you say by voice.</source>
        <translation>En kode åpner den, og den sier du muntlig.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Nothing would leave.</source>
        <translation>Ingenting ville bli sendt.</translation>
    </message>
    <message>
        <source>Only they can open it, also against the computers of the future.</source>
        <translation>Bare de kan åpne den, også mot fremtidens datamaskiner.</translation>
    </message>
    <message>
        <source>Only they can open it. Not quantum-safe.</source>
        <translation>Bare de kan åpne den. Ikke kvantesikkert.</translation>
    </message>
    <message>
        <source>What the guidelines ask</source>
        <translation>Hva retningslinjene krever</translation>
    </message>
    <message>
        <source>What the reader will see</source>
        <translation>Hva leseren vil se</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Hvem kan lese den</translation>
    </message>
    <message>
        <source>Whoever you tell the code.</source>
        <translation>Den du sier koden til.</translation>
    </message>
</context>
<context>
    <name>ChecklistsCard</name>
    <message>
        <source>%1 of %2 topics</source>
        <translation>%1 av %2 temaer</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Begynn: %1</translation>
    </message>
    <message>
        <source>Case sheet</source>
        <translation>Saksskjema</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Endret %1</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Sjekklister</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>New record in this case</source>
        <translation>Ny post i denne saken</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>Ny post…</translation>
    </message>
    <message>
        <source>No checklist is begun in this case.</source>
        <translation>Ingen sjekkliste er begynt i denne saken.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>Risikovurdering</translation>
    </message>
    <message>
        <source>The case and its records</source>
        <translation>Saken og postene i den</translation>
    </message>
    <message>
        <source>Urgent protection</source>
        <translation>Akutt beskyttelse</translation>
    </message>
    <message>
        <source>Visit or observation</source>
        <translation>Besøk eller observasjon</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begynt</translation>
    </message>
    <message>
        <source>stopped at “%1”</source>
        <translation>stoppet ved «%1»</translation>
    </message>
</context>
<context>
    <name>ChipsEditor</name>
    <message>
        <source>Remove %1</source>
        <translation>Fjern %1</translation>
    </message>
    <message>
        <source>Search and add</source>
        <translation>Søk og legg til</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Climate over the years</source>
        <translation>Klimaet gjennom årene</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Everything in this vault</source>
        <translation>Alt i dette hvelvet</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Lessons for other missions</source>
        <translation>Lærdommer til andre stasjoner</translation>
    </message>
    <message>
        <source>Marking on paper</source>
        <translation>Merking på papir</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Egne dager</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>SDG indicator 16.10.1</source>
        <translation>Bærekraftsindikator 16.10.1</translation>
    </message>
    <message>
        <source>Show numbers below five in full</source>
        <translation>Vis tall under fem som de er</translation>
    </message>
    <message>
        <source>Support to defenders in a period</source>
        <translation>Støtte til forsvarere i en periode</translation>
    </message>
    <message>
        <source>Two days as 2026-01-01, the last not before the first.</source>
        <translation>To dager som 2026-01-01, den siste ikke før den første.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Skrevet om: %1</translation>
    </message>
</context>
<context>
    <name>ChronologyCard</name>
    <message>
        <source>Add incident</source>
        <translation>Legg til hendelse</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Harm or loss of liberty</source>
        <translation>Skade eller frihetsberøvelse</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Uten dato</translation>
    </message>
    <message>
        <source>Nothing has been dated yet.</source>
        <translation>Ingenting er datert ennå.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>%1 filled: %2</source>
        <translation>%1 utfylt: %2</translation>
    </message>
    <message>
        <source>%1 filled; hidden, since names or addresses stand here</source>
        <translation>%1 utfylt; skjult, siden det står navn eller adresser her</translation>
    </message>
    <message>
        <source>Answers of column %1 go to</source>
        <translation>Svarene i kolonnen %1 går til</translation>
    </message>
    <message>
        <source>Dates of column %1</source>
        <translation>Datoene i kolonnen %1</translation>
    </message>
    <message>
        <source>Day first: 3/4 is 3 April</source>
        <translation>Dagen først: 3/4 er 3. april</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Utelat</translation>
    </message>
    <message>
        <source>Month first: 3/4 is 4 March</source>
        <translation>Måneden først: 3/4 er 4. mars</translation>
    </message>
    <message>
        <source>Show all words</source>
        <translation>Vis alle ord</translation>
    </message>
    <message>
        <source>Which comes first?</source>
        <translation>Hva kommer først?</translation>
    </message>
    <message>
        <source>Words understood: %1</source>
        <translation>Ord som er forstått: %1</translation>
    </message>
    <message>
        <source>“%1” stands for</source>
        <translation>«%1» står for</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Every line is a case of its own</source>
        <translation>Hver linje er en egen sak</translation>
    </message>
    <message>
        <source>For lists with several lines to a case: the first line speaks for the case</source>
        <translation>For lister med flere linjer per sak: den første linjen gjelder for saken</translation>
    </message>
    <message>
        <source>Guessed from the headings; correct what is wrong. A column without a question is left out.</source>
        <translation>Foreslått ut fra overskriftene; rett det som er feil. En kolonne uten spørsmål utelates.</translation>
    </message>
    <message>
        <source>Keep this mapping as</source>
        <translation>Behold koblingen som</translation>
    </message>
    <message>
        <source>Kept in the vault, and proposed for files with the same headings</source>
        <translation>Beholdes i hvelvet og foreslås for filer med samme overskrifter</translation>
    </message>
    <message>
        <source>Lines with the same text in this column are one case</source>
        <translation>Linjer med samme tekst i denne kolonnen er én sak</translation>
    </message>
    <message>
        <source>Say nothing of this</source>
        <translation>Ikke si noe om dette</translation>
    </message>
    <message>
        <source>The same for all lines: %1</source>
        <translation>Likt for alle linjer: %1</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samlet</translation>
    </message>
    <message>
        <source>What do the columns answer?</source>
        <translation>Hva svarer kolonnene på?</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Back to the country</source>
        <translation>Tilbake til landet</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopier som tekst</translation>
    </message>
    <message>
        <source>It stays on the clipboard until something else is copied or the vault locks.</source>
        <translation>Den ligger på utklippstavlen til noe annet kopieres eller hvelvet låses.</translation>
    </message>
    <message>
        <source>Its words name people whom the vault knows. Decide about each first.</source>
        <translation>Teksten nevner personer som hvelvet kjenner. Ta stilling til hver av dem først.</translation>
    </message>
    <message>
        <source>Mapping of %1 against that of %2. Persons and sources are left out.</source>
        <translation>Kartleggingen fra %1 mot den fra %2. Personer og kilder er utelatt.</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Ikke kopiert ennå</translation>
    </message>
    <message>
        <source>Nothing differs between the two.</source>
        <translation>Ingenting er ulikt mellom de to.</translation>
    </message>
    <message>
        <source>Now: %1. Before: %2.</source>
        <translation>Nå: %1. Før: %2.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Hva som er endret</translation>
    </message>
    <message>
        <source>What changed: %1</source>
        <translation>Hva som er endret: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ikke svar</translation>
    </message>
</context>
<context>
    <name>ComputedEditor</name>
    <message>
        <source>Nothing to work it out from yet</source>
        <translation>Det er ikke noe å regne ut fra ennå</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>A date could not be read. Write it as 2026-11-24.</source>
        <translation>En dato kunne ikke leses. Skriv den slik: 2026-11-24.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Choose at least one thing that was asked about.</source>
        <translation>Velg minst én ting det ble spurt om.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Consent to what?</source>
        <translation>Samtykke til hva?</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Gitt den</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hvordan?</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Registrer samtykke</translation>
    </message>
    <message>
        <source>The consent is recorded</source>
        <translation>Samtykket er registrert</translation>
    </message>
    <message>
        <source>Until (empty: no end)</source>
        <translation>Til (tomt: uten slutt)</translation>
    </message>
    <message>
        <source>Which data may be passed on? (none chosen: all that the act needs)</source>
        <translation>Hvilke opplysninger kan gis videre? (ingen valgt: alt det handlingen krever)</translation>
    </message>
    <message>
        <source>Who answered?</source>
        <translation>Hvem svarte?</translation>
    </message>
    <message>
        <source>Why not the defender, or why not asked?</source>
        <translation>Hvorfor ikke forsvareren, eller hvorfor ikke spurt?</translation>
    </message>
</context>
<context>
    <name>ConsentListPage</name>
    <message>
        <source>Back to the consent</source>
        <translation>Tilbake til samtykket</translation>
    </message>
    <message>
        <source>The person has said that paper is not safe: read the list here, or save it somewhere safe.</source>
        <translation>Personen har sagt at papir ikke er trygt: les listen her, eller lagre den et trygt sted.</translation>
    </message>
    <message>
        <source>Where the data went</source>
        <translation>Hvor opplysningene har gått</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Ask again</source>
        <translation>Spør på nytt</translation>
    </message>
    <message>
        <source>How it stands today</source>
        <translation>Slik står det i dag</translation>
    </message>
    <message>
        <source>Measures that rest on it</source>
        <translation>Tiltak som bygger på det</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>Ingenting mer er skrevet ned.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Ingenting er spurt om ennå.</translation>
    </message>
    <message>
        <source>Open the case %1</source>
        <translation>Åpne saken %1</translation>
    </message>
    <message>
        <source>Open the questions</source>
        <translation>Åpne spørsmålene</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Hva som ble sagt</translation>
    </message>
    <message>
        <source>a newer word counts</source>
        <translation>et nyere svar gjelder</translation>
    </message>
    <message>
        <source>only: %1</source>
        <translation>bare: %1</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>No consent is recorded. Without it nothing may be shared or raised.</source>
        <translation>Ingen samtykker er registrert. Uten samtykke kan ingenting deles eller tas opp.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>not safe on paper</source>
        <translation>ikke trygt på papir</translation>
    </message>
    <message>
        <source>only: %1</source>
        <translation>bare: %1</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Contact with “%1”</source>
        <translation>Kontakt med «%1»</translation>
    </message>
    <message>
        <source>Open defender</source>
        <translation>Åpne forsvareren</translation>
    </message>
</context>
<context>
    <name>CountryPage</name>
    <message>
        <source>Begin mapping</source>
        <translation>Begynn kartlegging</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Sammenlign med %1</translation>
    </message>
    <message>
        <source>Continue mapping</source>
        <translation>Fortsett kartlegging</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Mapping of %1</source>
        <translation>Kartlegging %1</translation>
    </message>
    <message>
        <source>Mapping of %1 · draft</source>
        <translation>Kartlegging %1 · utkast</translation>
    </message>
    <message>
        <source>Name the mission&apos;s country in Settings; its profile then stands here.</source>
        <translation>Oppgi stasjonens land i Innstillinger; da står profilen her.</translation>
    </message>
    <message>
        <source>Narrowed</source>
        <translation>Innsnevret</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Ny versjon</translation>
    </message>
    <message>
        <source>No country is set.</source>
        <translation>Ikke noe land er valgt.</translation>
    </message>
    <message>
        <source>No mapping says yet how open the space is.</source>
        <translation>Ingen kartlegging sier ennå hvor åpent rommet er.</translation>
    </message>
    <message>
        <source>No mapping yet</source>
        <translation>Ingen kartlegging ennå</translation>
    </message>
    <message>
        <source>Obstructed</source>
        <translation>Hindret</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpent</translation>
    </message>
    <message>
        <source>Print country sheet</source>
        <translation>Skriv ut landark</translation>
    </message>
    <message>
        <source>Repressed</source>
        <translation>Undertrykt</translation>
    </message>
    <message>
        <source>Several countries</source>
        <translation>Flere land</translation>
    </message>
    <message>
        <source>Space for human rights work</source>
        <translation>Rommet for menneskerettighetsarbeid</translation>
    </message>
    <message>
        <source>This mission has no single country. Choose one that is on file:</source>
        <translation>Denne stasjonen har ikke ett enkelt land. Velg et som er registrert:</translation>
    </message>
</context>
<context>
    <name>CountrySheetPage</name>
    <message>
        <source>Back to the country</source>
        <translation>Tilbake til landet</translation>
    </message>
    <message>
        <source>Country sheet</source>
        <translation>Landark</translation>
    </message>
    <message>
        <source>It names somebody, for a written reason.</source>
        <translation>Arket nevner noen ved navn, med skriftlig begrunnelse.</translation>
    </message>
    <message>
        <source>Its words name people whom the vault knows. Decide about each first.</source>
        <translation>Teksten nevner personer som hvelvet kjenner. Ta stilling til hver av dem først.</translation>
    </message>
    <message>
        <source>Names decided</source>
        <translation>Navn som er avgjort</translation>
    </message>
    <message>
        <source>No person and no source is named on it.</source>
        <translation>Ingen person og ingen kilde er nevnt på det.</translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Whom consent covers</source>
        <translation>Hvem samtykket dekker</translation>
    </message>
</context>
<context>
    <name>CoverLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the consent of %1</source>
        <translation>Vis samtykket fra %1</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the consent of %1</source>
        <translation>Vis samtykket fra %1</translation>
    </message>
</context>
<context>
    <name>CyclesCard</name>
    <message>
        <source>Fill in the years</source>
        <translation>Fyll inn årene</translation>
    </message>
    <message>
        <source>Prepare from %1</source>
        <translation>Forbered fra %1</translation>
    </message>
    <message>
        <source>Resolutions that come back</source>
        <translation>Resolusjoner som kommer tilbake</translation>
    </message>
    <message>
        <source>Year to be filled</source>
        <translation>År ikke fylt inn</translation>
    </message>
</context>
<context>
    <name>DayMark</name>
    <message>
        <source>due: %1</source>
        <translation>forfaller: %1</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>ingenting forfaller</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d. MMMM</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>A date could not be read. Write it as 2026-11-24.</source>
        <translation>En dato kunne ikke leses. Skriv den som 2026-11-24.</translation>
    </message>
    <message>
        <source>Assess again on</source>
        <translation>Vurder på nytt</translation>
    </message>
    <message>
        <source>At this level within %1 days: by %2. Without a day of your own, that one stands.</source>
        <translation>På dette nivået innen %1 dager: senest %2. Uten en egen dag gjelder denne.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose a level and write why.</source>
        <translation>Velg et nivå og skriv hvorfor.</translation>
    </message>
    <message>
        <source>Choose the level anew</source>
        <translation>Velg nivå på nytt</translation>
    </message>
    <message>
        <source>Keep this level</source>
        <translation>Behold dette nivået</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Level and reason</source>
        <translation>Nivå og begrunnelse</translation>
    </message>
    <message>
        <source>No score is computed; you decide. Where answers speak against it, the program asks why.</source>
        <translation>Ingen poengsum regnes ut; du bestemmer. Der svarene taler imot, spør programmet hvorfor.</translation>
    </message>
    <message>
        <source>The level sets the latest day.</source>
        <translation>Nivået bestemmer siste dag.</translation>
    </message>
    <message>
        <source>The level stands against the answers.</source>
        <translation>Nivået står mot svarene.</translation>
    </message>
    <message>
        <source>This level stands against the answers.</source>
        <translation>Dette nivået står mot svarene.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Hva som følger</translation>
    </message>
    <message>
        <source>What follows stands against the answers.</source>
        <translation>Det som følger, står mot svarene.</translation>
    </message>
    <message>
        <source>What makes it safer</source>
        <translation>Hva som gjør det tryggere</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Why against the answers</source>
        <translation>Hvorfor mot svarene</translation>
    </message>
    <message>
        <source>Why this level all the same?</source>
        <translation>Hvorfor dette nivået likevel?</translation>
    </message>
    <message>
        <source>Why this level?</source>
        <translation>Hvorfor dette nivået?</translation>
    </message>
    <message>
        <source>Write why you choose this level against the answers.</source>
        <translation>Skriv hvorfor du velger dette nivået mot svarene.</translation>
    </message>
</context>
<context>
    <name>DefectDialog</name>
    <message>
        <source>Go on</source>
        <translation>Gå videre</translation>
    </message>
</context>
<context>
    <name>DefenderPage</name>
    <message>
        <source>At risk as</source>
        <translation>Utsatt som</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>Kontaktlogg</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>No case yet.</source>
        <translation>Ingen sak ennå.</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>Ingen samtykker er registrert.</translation>
    </message>
    <message>
        <source>No incident is on file.</source>
        <translation>Ingen hendelser er registrert.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Ingenting er notert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Åpne profilen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva skjedde</translation>
    </message>
</context>
<context>
    <name>DefendersPage</name>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Defenders</source>
        <translation>Forsvarere</translation>
    </message>
    <message>
        <source>Defenders: %1</source>
        <translation>Forsvarere: %1</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Fra et regneark …</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sist endret</translation>
    </message>
    <message>
        <source>New defender</source>
        <translation>Ny forsvarer</translation>
    </message>
    <message>
        <source>No defender goes by “%1”.</source>
        <translation>Ingen forsvarer har aliaset «%1».</translation>
    </message>
    <message>
        <source>No defenders yet. A case makes its own; New defender begins a profile by itself.</source>
        <translation>Ingen forsvarere ennå. En sak lager sin egen; Ny forsvarer begynner en profil for seg.</translation>
    </message>
    <message>
        <source>People and others</source>
        <translation>Personer og andre</translation>
    </message>
    <message>
        <source>Search alias</source>
        <translation>Søk i alias</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Keep both</source>
        <translation>Behold begge</translation>
    </message>
    <message>
        <source>Keep that of %1</source>
        <translation>Behold svaret til %1</translation>
    </message>
    <message>
        <source>Take that of %1</source>
        <translation>Ta svaret til %1</translation>
    </message>
</context>
<context>
    <name>DutiesCard</name>
    <message>
        <source>Answer in the country profile</source>
        <translation>Svar i landprofilen</translation>
    </message>
    <message>
        <source>Answered: %1 of %2.</source>
        <translation>Besvart: %1 av %2.</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Plikt</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>God praksis</translation>
    </message>
    <message>
        <source>State duties and good practice</source>
        <translation>Statens plikter og god praksis</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Mark as done…</source>
        <translation>Merk som utført …</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Utsett …</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakta</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Sted i teksten</translation>
    </message>
    <message>
        <source>Rows of the matrix</source>
        <translation>Rader i matrisen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Hva det står</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Hvor det kommer fra</translation>
    </message>
</context>
<context>
    <name>EventMark</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>samtykke</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>hendelse</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>tiltak</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>uten dato</translation>
    </message>
    <message>
        <source>physical harm or loss of liberty</source>
        <translation>fysisk skade eller frihetsberøvelse</translation>
    </message>
    <message>
        <source>release or help</source>
        <translation>løslatelse eller hjelp</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Answer the mission</source>
        <translation>Svar stasjonen</translation>
    </message>
    <message>
        <source>Send to a mission</source>
        <translation>Send til en stasjon</translation>
    </message>
    <message>
        <source>Send to the Ministry</source>
        <translation>Send til departementet</translation>
    </message>
    <message>
        <source>closed with a code</source>
        <translation>lukket med en kode</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>fra {0}</translation>
    </message>
    <message>
        <source>older keys, not quantum-safe</source>
        <translation>eldre nøkler, ikke kvantesikker</translation>
    </message>
    <message>
        <source>quantum-safe</source>
        <translation>kvantesikker</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>til {0}</translation>
    </message>
    <message>
        <source>under pseudonyms</source>
        <translation>under pseudonym</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>Utveksling</translation>
    </message>
    <message>
        <source>No bundle has been opened here yet.</source>
        <translation>Ingen saksbunt er åpnet her ennå.</translation>
    </message>
    <message>
        <source>No bundle has been sealed here yet. Open a case and choose “{0}”.</source>
        <translation>Ingen saksbunt er forseglet her ennå. Åpne en sak og velg «{0}».</translation>
    </message>
    <message>
        <source>Open bundle…</source>
        <translation>Åpne saksbunt …</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Vis saken</translation>
    </message>
    <message>
        <source>no. {0}</source>
        <translation>nr. {0}</translation>
    </message>
</context>
<context>
    <name>ExposureCard</name>
    <message>
        <source>%1, said by the officer</source>
        <translation>%1, etter medarbeiderens eget syn</translation>
    </message>
    <message>
        <source>Exposure with us</source>
        <translation>Eksponering med oss</translation>
    </message>
    <message>
        <source>Judged by form, channel and measure; the officer&apos;s own word wins.</source>
        <translation>Bedømt ut fra form, kanal og tiltak; medarbeiderens eget syn går foran.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Vis alle %1</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Country desk</source>
        <translation>Landansvarlig</translation>
    </message>
    <message>
        <source>From the tables</source>
        <translation>Fra tabellene</translation>
    </message>
    <message>
        <source>Hub mission</source>
        <translation>Knutepunktstasjon</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Medlemskap</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Regional body</source>
        <translation>Regionalt organ</translation>
    </message>
    <message>
        <source>To be filled by the Ministry</source>
        <translation>Fylles ut av departementet</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Show as a picture</source>
        <translation>Vis som bilde</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Vis som tabell</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>%1: %2 lines, %3 columns</source>
        <translation>%1: %2 linjer, %3 kolonner</translation>
    </message>
    <message>
        <source>A list with the numbers of cases on file adds an incident to its case with each line.</source>
        <translation>En liste med numrene til registrerte saker legger en hendelse til saken for hver linje.</translation>
    </message>
    <message>
        <source>CSV or Excel (.xlsx), up to 50,000 lines. It is read where it lies; nothing is copied.</source>
        <translation>CSV eller Excel (.xlsx), inntil 50 000 linjer. Den leses der den ligger; ingenting kopieres.</translation>
    </message>
    <message>
        <source>Cases: %1 · records: %2</source>
        <translation>Saker: %1 · poster: %2</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Velg en fil …</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Velg et regneark</translation>
    </message>
    <message>
        <source>Columns divided by</source>
        <translation>Kolonneskille</translation>
    </message>
    <message>
        <source>Each line becomes a case about a defender; whoever may be on file already is shown first.</source>
        <translation>Hver linje blir en sak om en forsvarer; den som kanskje er registrert fra før, vises først.</translation>
    </message>
    <message>
        <source>Headings in line</source>
        <translation>Overskrifter i linje</translation>
    </message>
    <message>
        <source>Letters written as</source>
        <translation>Tegnkoding</translation>
    </message>
    <message>
        <source>Nothing has been taken in from a spreadsheet.</source>
        <translation>Ingenting er tatt inn fra et regneark.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.txt *.tsv *.xlsx *.xlsm);;All files (*)</source>
        <translation>Regneark (*.csv *.txt *.tsv *.xlsx *.xlsm);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Opphev</translation>
    </message>
    <message>
        <source>Take back %1 cases</source>
        <translation>Opphev %1 saker</translation>
    </message>
    <message>
        <source>Take back %1 records</source>
        <translation>Opphev %1 poster</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Opphevet</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>Tatt inn tidligere</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>loddrett strek</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Attach a file</source>
        <translation>Legg ved en fil</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Legg ved en fil …</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>Lagt ved.</translation>
    </message>
    <message>
        <source>Attaching</source>
        <translation>Legger ved</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>No files yet. Each is encrypted as it is read.</source>
        <translation>Ingen filer ennå. Hver fil krypteres mens den leses.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Fjern for godt</translation>
    </message>
    <message>
        <source>Removed. What is left on disk cannot be read.</source>
        <translation>Fjernet. Det som ligger igjen på disken, kan ikke leses.</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>Lagre til …</translation>
    </message>
    <message>
        <source>Save unencrypted to</source>
        <translation>Lagre ukryptert til</translation>
    </message>
    <message>
        <source>Saved unencrypted where you said.</source>
        <translation>Lagret ukryptert der du sa.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stoppet. Ingenting ble endret.</translation>
    </message>
</context>
<context>
    <name>FilingCard</name>
    <message>
        <source>Begin an urgent case with them</source>
        <translation>Begynn en hastesak med dem</translation>
    </message>
    <message>
        <source>Find a case by alias or number</source>
        <translation>Finn en sak etter alias eller nummer</translation>
    </message>
    <message>
        <source>They are saved already, and can be filed later from the contact log.</source>
        <translation>De er allerede lagret, og kan plasseres senere fra kontaktloggen.</translation>
    </message>
    <message>
        <source>Where do these notes belong?</source>
        <translation>Hvor hører disse notatene hjemme?</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
</context>
<context>
    <name>FinderPage</name>
    <message>
        <source>%1 keeps these facts: tell it what is out of date.</source>
        <translation>%1 holder disse opplysningene ved like: si fra dit om det som er foreldet.</translation>
    </message>
    <message>
        <source>A group or organisation</source>
        <translation>En gruppe eller organisasjon</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>En person</translation>
    </message>
    <message>
        <source>At risk as</source>
        <translation>Utsatt som</translation>
    </message>
    <message>
        <source>Closer once answered: %1</source>
        <translation>Mer treffende når dette er besvart: %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>How to apply: %1</source>
        <translation>Slik søker man: %1</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Slå opp</translation>
    </message>
    <message>
        <source>Mark as checked today</source>
        <translation>Merk som kontrollert i dag</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation>Ingenting i biblioteket passer.</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Yrke</translation>
    </message>
    <message>
        <source>Protection that fits</source>
        <translation>Beskyttelse som passer</translation>
    </message>
    <message>
        <source>Refer there</source>
        <translation>Henvis dit</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Det som passer</translation>
    </message>
    <message>
        <source>What fits: %1</source>
        <translation>Det som passer: %1</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Hva som trengs</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Hva det letes etter</translation>
    </message>
</context>
<context>
    <name>FirstRunController</name>
    <message>
        <source>At least {0} characters.</source>
        <translation>Minst {0} tegn.</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Velg et land fra listen.</translation>
    </message>
    <message>
        <source>Choose the key card</source>
        <translation>Velg nøkkelkortet</translation>
    </message>
    <message>
        <source>The code opens this vault.</source>
        <translation>Koden åpner dette hvelvet.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase once more.</source>
        <translation>De to er ikke like. Skriv passordfrasen en gang til.</translation>
    </message>
    <message>
        <source>Trying the code on the vault…</source>
        <translation>Prøver koden på hvelvet …</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Begin an urgent case now</source>
        <translation>Begynn en akutt sak nå</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Begynn arbeidet</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Opprett hvelvet</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Oppretter …</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Gjør dette senere</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Neste: {0}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passordfrase</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Gjenopprettingsark</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Klargjør maskinen</translation>
    </message>
    <message>
        <source>Set up this laptop: step {0} of {1}</source>
        <translation>Klargjør maskinen: trinn {0} av {1}</translation>
    </message>
    <message>
        <source>The Ministry&apos;s key</source>
        <translation>Departementets nøkkel</translation>
    </message>
    <message>
        <source>The missions&apos; keys</source>
        <translation>Stasjonenes nøkler</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>Your mission</source>
        <translation>Din stasjon</translation>
    </message>
    <message>
        <source>Your unit</source>
        <translation>Din enhet</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>! Not saved.</source>
        <translation>! Ikke lagret.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fullfør</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Fullfør senere</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Neste: %1</translation>
    </message>
    <message>
        <source>○ Saving…</source>
        <translation>○ Lagrer …</translation>
    </message>
    <message>
        <source>● Saved %1</source>
        <translation>● Lagret %1</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Human rights contact</source>
        <translation>Menneskerettighetskontakt</translation>
    </message>
    <message>
        <source>Ministry desk</source>
        <translation>Departementet</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen sikkerhetskopi ennå</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Denne maskinen</translation>
    </message>
</context>
<context>
    <name>GatesCard</name>
    <message>
        <source>Advised</source>
        <translation>Tilrådes</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Stopper</translation>
    </message>
    <message>
        <source>Blocks the measure from the step “%1” on.</source>
        <translation>Stopper tiltaket fra og med steget «%1».</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avslått</translation>
    </message>
    <message>
        <source>From the guidelines. A rule that blocks says from which step on; the steps before it stay open. A rule can be overruled only in writing, and the record keeps why.</source>
        <translation>Fra retningslinjene. En regel som stopper, sier fra hvilket steg; stegene før det står åpne. En regel kan bare overstyres skriftlig, og posten beholder grunnen.</translation>
    </message>
    <message>
        <source>Go on all the same, with this written reason</source>
        <translation>Gå videre likevel, med denne skriftlige begrunnelsen</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Oppfylt</translation>
    </message>
    <message>
        <source>Overrule</source>
        <translation>Overstyr</translation>
    </message>
    <message>
        <source>Overrule in writing…</source>
        <translation>Overstyr skriftlig …</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Overstyrt</translation>
    </message>
    <message>
        <source>Overruled in writing by %1, %2: %3</source>
        <translation>Skriftlig overstyrt av %1, %2: %3</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mulig</translation>
    </message>
    <message>
        <source>Preconditions</source>
        <translation>Forutsetninger</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begrunnelse: %1</translation>
    </message>
    <message>
        <source>The guidelines ask nothing before this measure.</source>
        <translation>Retningslinjene krever ingenting før dette tiltaket.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>may</source>
        <translation>kan</translation>
    </message>
    <message>
        <source>must</source>
        <translation>må</translation>
    </message>
    <message>
        <source>should</source>
        <translation>bør</translation>
    </message>
</context>
<context>
    <name>GuidanceColumn</name>
    <message>
        <source>Sensitive</source>
        <translation>Følsomt</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vær varsom</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Derfor spør vi</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitler</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Neste treff</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lagre som PDF …</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Søk i veiledningen</translation>
    </message>
    <message>
        <source>The guide does not say “%1”.</source>
        <translation>Veiledningen nevner ikke «%1».</translation>
    </message>
    <message>
        <source>The guide is saved.</source>
        <translation>Veiledningen er lagret.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Brukerveiledning</translation>
    </message>
</context>
<context>
    <name>HarmsCard</name>
    <message>
        <source>Harm to whom, and of what kind</source>
        <translation>Skade for hvem, og av hvilket slag</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nevnt</translation>
    </message>
    <message>
        <source>The family</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>The work</source>
        <translation>Arbeidet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>HintRow</name>
    <message>
        <source>Likely the same</source>
        <translation>Sannsynligvis den samme</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Kan være den samme</translation>
    </message>
</context>
<context>
    <name>HintsCard</name>
    <message>
        <source>Compare…</source>
        <translation>Sammenlign …</translation>
    </message>
    <message>
        <source>Names stay hidden; the reasons say what agrees.</source>
        <translation>Navnene forblir skjult; begrunnelsene sier hva som stemmer overens.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Ikke den samme</translation>
    </message>
    <message>
        <source>On file twice?</source>
        <translation>Registrert to ganger?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Cases from a spreadsheet</source>
        <translation>Saker fra et regneark</translation>
    </message>
    <message>
        <source>Cases: %1 · records: %2. Take back below undoes all of it, also later.</source>
        <translation>Saker: %1 · poster: %2. Opphev nedenfor angrer alt, også senere.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hvor langt det er kommet</translation>
    </message>
    <message>
        <source>Look and take in</source>
        <translation>Se gjennom og ta inn</translation>
    </message>
    <message>
        <source>Look at what would come</source>
        <translation>Se hva som ville kommet</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Ser gjennom …</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Neste: kolonner</translation>
    </message>
    <message>
        <source>Nothing of it is left.</source>
        <translation>Ingenting av det er igjen.</translation>
    </message>
    <message>
        <source>Number it had before</source>
        <translation>Nummeret den hadde før</translation>
    </message>
    <message>
        <source>Number of a case on file (its lines are incidents)</source>
        <translation>Nummer på en registrert sak (linjene er hendelser)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leser …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in.</source>
        <translation>Stanset. Ingenting ble tatt inn.</translation>
    </message>
    <message>
        <source>Take in %1 cases</source>
        <translation>Ta inn %1 saker</translation>
    </message>
    <message>
        <source>Take in %1 incidents</source>
        <translation>Ta inn %1 hendelser</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Opphevet</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Tatt inn</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Opphever …</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>Tar inn …</translation>
    </message>
    <message>
        <source>Worked on since, and left: %1</source>
        <translation>Bearbeidet siden og latt stå: %1</translation>
    </message>
</context>
<context>
    <name>IntervalLine</name>
    <message>
        <source>Default</source>
        <translation>Forslaget</translation>
    </message>
    <message>
        <source>Default, to be set by the Ministry</source>
        <translation>Forslag, fastsettes av departementet</translation>
    </message>
    <message>
        <source>Not set yet</source>
        <translation>Ikke satt ennå</translation>
    </message>
    <message>
        <source>Set here</source>
        <translation>Satt her</translation>
    </message>
</context>
<context>
    <name>IntervalsCard</name>
    <message>
        <source>Duties</source>
        <translation>Plikter</translation>
    </message>
    <message>
        <source>Intervals of duties…</source>
        <translation>Intervaller for plikter …</translation>
    </message>
    <message>
        <source>When reviews, reports and reminders fall due in the agenda.</source>
        <translation>Når gjennomganger, rapporter og påminnelser forfaller i agendaen.</translation>
    </message>
</context>
<context>
    <name>IntervalsPage</name>
    <message>
        <source>Back to the settings</source>
        <translation>Tilbake til innstillingene</translation>
    </message>
    <message>
        <source>Each year on this day (month and day, as 12-01)</source>
        <translation>Hvert år denne dagen (måned og dag, som 12-01)</translation>
    </message>
    <message>
        <source>Intervals of duties</source>
        <translation>Intervaller for plikter</translation>
    </message>
    <message>
        <source>Next on this date (as 2027-03-01), then by its cycle</source>
        <translation>Neste gang denne datoen (som 2027-03-01), deretter etter sin syklus</translation>
    </message>
    <message>
        <source>So many days after</source>
        <translation>Så mange dager etter</translation>
    </message>
    <message>
        <source>So many days before a day (after it with a minus)</source>
        <translation>Så mange dager før en dag (etter den med minus)</translation>
    </message>
    <message>
        <source>The guidelines give no intervals. Those of the program are defaults until the Ministry sets them; what is changed here holds in this vault alone.</source>
        <translation>Retningslinjene gir ingen intervaller. De som står her, er programmets forslag til departementet fastsetter dem; det du endrer, gjelder bare i dette hvelvet.</translation>
    </message>
</context>
<context>
    <name>IssuesCard</name>
    <message>
        <source>Nothing follows yet from mapping, duties or recommendations.</source>
        <translation>Ingenting følger ennå av kartlegging, plikter eller anbefalinger.</translation>
    </message>
    <message>
        <source>Planned visits: %1</source>
        <translation>Planlagte besøk: %1</translation>
    </message>
    <message>
        <source>To raise in meetings and visits</source>
        <translation>Å ta opp i møter og under besøk</translation>
    </message>
</context>
<context>
    <name>LawsCard</name>
    <message>
        <source>Laws that restrict or protect</source>
        <translation>Lover som begrenser eller beskytter</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Åpne: %1</translation>
    </message>
    <message>
        <source>Point 3 of the mapping has no law yet.</source>
        <translation>Punkt 3 i kartleggingen har ingen lov ennå.</translation>
    </message>
</context>
<context>
    <name>Leaves</name>
    <message>
        <source>Names</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Names, ways of contact, dates of birth and public links are held back, and so are files that you do not choose one by one. Whoever knows the work, place and time may still guess who it is.</source>
        <translation>Navn, kontaktmåter, fødselsdatoer og offentlige lenker holdes tilbake, og det gjør også filer du ikke velger én for én. Den som kjenner arbeidet, stedet og tiden, kan likevel gjette hvem det er.</translation>
    </message>
    <message>
        <source>Nothing would leave.</source>
        <translation>Ingenting ville bli sendt.</translation>
    </message>
    <message>
        <source>Pseudonyms: who people are stays in this vault</source>
        <translation>Pseudonymer: hvem folk er, blir i dette hvelvet</translation>
    </message>
    <message>
        <source>Real names</source>
        <translation>Virkelige navn</translation>
    </message>
    <message>
        <source>Usual: the reader can help somebody with a visa or a statement only when they know who it is.</source>
        <translation>Det vanlige: leseren kan bare hjelpe noen med visum eller en uttalelse når de vet hvem det er.</translation>
    </message>
    <message>
        <source>What is held back, and why</source>
        <translation>Hva som holdes tilbake, og hvorfor</translation>
    </message>
    <message>
        <source>What the reader will see</source>
        <translation>Hva leseren vil se</translation>
    </message>
    <message>
        <source>chosen to leave</source>
        <translation>valgt til å sendes</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Consent asked</source>
        <translation>Samtykke spurt om</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Other incident</source>
        <translation>Annen hendelse</translation>
    </message>
    <message>
        <source>Physical harm or loss of liberty</source>
        <translation>Fysisk skade eller frihetsberøvelse</translation>
    </message>
    <message>
        <source>Release, help or consent</source>
        <translation>Løslatelse, hjelp eller samtykke</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Blank checklists…</source>
        <translation>Tomme sjekklister …</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>Oppføringer: %1</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Oppføring</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Find protection…</source>
        <translation>Finn beskyttelse …</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Groups of the library</source>
        <translation>Gruppene i biblioteket</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Nothing in the library holds “%1”.</source>
        <translation>Ingenting i biblioteket inneholder «%1».</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sier</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Søk i biblioteket</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>Kontaktlogg</translation>
    </message>
    <message>
        <source>No contact is written down yet.</source>
        <translation>Ingen kontakt er skrevet ned ennå.</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Ikke avtalt</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>Ikke trygt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Trygt</translation>
    </message>
    <message>
        <source>Sort notes</source>
        <translation>Sorter notatene</translation>
    </message>
    <message>
        <source>notes: %1</source>
        <translation>notater: %1</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>A line about somebody on file adds a case to them; what is on file is never written over.</source>
        <translation>En linje om noen som er registrert, gir dem en ny sak; det som er registrert, overskrives aldri.</translation>
    </message>
    <message>
        <source>Also in this file: %1</source>
        <translation>Også i denne filen: %1</translation>
    </message>
    <message>
        <source>Answers left out: %1 · remarks: %2</source>
        <translation>Svar som utelates: %1 · merknader: %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Leave these answers out and take in the rest</source>
        <translation>Utelat disse svarene og ta inn resten</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>Sannsynligvis den samme</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Linje %1</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Kan være den samme</translation>
    </message>
    <message>
        <source>Show more (%1 left)</source>
        <translation>Vis flere (%1 igjen)</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>En ny person</translation>
    </message>
    <message>
        <source>The person of line %1 is</source>
        <translation>Personen i linje %1 er</translation>
    </message>
    <message>
        <source>The same as %1</source>
        <translation>Den samme som %1</translation>
    </message>
    <message>
        <source>This would be made</source>
        <translation>Dette ville blitt opprettet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>What cannot be taken as it stands</source>
        <translation>Det som ikke kan tas inn slik det står</translation>
    </message>
    <message>
        <source>Who may be on file already</source>
        <translation>Hvem som kan være registrert fra før</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Worked out by the program</source>
        <translation>Regnet ut av programmet</translation>
    </message>
</context>
<context>
    <name>MarkBox</name>
    <message>
        <source>Choose a day after today, as 2026-11-24.</source>
        <translation>Velg en dag etter i dag, som 2026-11-24.</translation>
    </message>
    <message>
        <source>How was it done, or why is nothing more to be done?</source>
        <translation>Hvordan ble det gjort, eller hvorfor skal ikke mer gjøres?</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Merk som utført</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Utsett</translation>
    </message>
    <message>
        <source>To which day?</source>
        <translation>Til hvilken dag?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Skriv grunnen med noen få ord.</translation>
    </message>
</context>
<context>
    <name>MarkingCard</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Hjemmel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Protective marking</source>
        <translation>Merking</translation>
    </message>
    <message>
        <source>Set marking</source>
        <translation>Sett merking</translation>
    </message>
    <message>
        <source>Why may the marking be lowered?</source>
        <translation>Hvorfor kan merkingen senkes?</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>Drop the measure</source>
        <translation>Dropp tiltaket</translation>
    </message>
    <message>
        <source>Guided path: %1</source>
        <translation>Veiledet vei: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Neste: %1</translation>
    </message>
    <message>
        <source>Open the case %1</source>
        <translation>Åpne saken %1</translation>
    </message>
    <message>
        <source>Open the questions</source>
        <translation>Åpne spørsmålene</translation>
    </message>
    <message>
        <source>Still to do: %1.</source>
        <translation>Gjenstår: %1.</translation>
    </message>
    <message>
        <source>The next step waits. Not met: %1.</source>
        <translation>Neste steg venter. Ikke oppfylt: %1.</translation>
    </message>
    <message>
        <source>This step was set past rules that must hold: %1.</source>
        <translation>Dette steget ble satt forbi regler som må være oppfylt: %1.</translation>
    </message>
</context>
<context>
    <name>MeasurePanel</name>
    <message>
        <source>Add a possible harm</source>
        <translation>Legg til en mulig skade</translation>
    </message>
    <message>
        <source>Less: %1</source>
        <translation>Mindre: %1</translation>
    </message>
    <message>
        <source>Nobody has weighed yet what it may lead to.</source>
        <translation>Ingen har ennå vurdert hva det kan føre til.</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Ikke plassert</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Åpne: %1</translation>
    </message>
</context>
<context>
    <name>MeasureRiskCard</name>
    <message>
        <source>Level: %1</source>
        <translation>Nivå: %1</translation>
    </message>
    <message>
        <source>No risk assessment is made in this case.</source>
        <translation>Det er ikke gjort noen risikovurdering i denne saken.</translation>
    </message>
    <message>
        <source>Open the assessment</source>
        <translation>Åpne vurderingen</translation>
    </message>
    <message>
        <source>Risk of this measure</source>
        <translation>Risiko ved dette tiltaket</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>Consent: %1</source>
        <translation>Samtykke: %1</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>No measure is proposed in this case.</source>
        <translation>Ingen tiltak er foreslått i denne saken.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Foreslå</translation>
    </message>
    <message>
        <source>Propose a measure</source>
        <translation>Foreslå et tiltak</translation>
    </message>
    <message>
        <source>Recommended in the urgent checklist, not yet proposed</source>
        <translation>Anbefalt i sjekklisten for akutt beskyttelse, ikke foreslått ennå</translation>
    </message>
</context>
<context>
    <name>MeasuresHereCard</name>
    <message>
        <source>Measures here</source>
        <translation>Tiltak her</translation>
    </message>
    <message>
        <source>The same rules on risk, consent and publicity hold here. An individual is a case.</source>
        <translation>De samme reglene om risiko, samtykke og omtale gjelder her. En enkeltperson er en sak.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Skriv ned</translation>
    </message>
    <message>
        <source>written down %1 times</source>
        <translation>skrevet ned %1 ganger</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message>
        <source>A measure is proposed on its case.</source>
        <translation>Et tiltak foreslås på saken sin.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Measures: %1</source>
        <translation>Tiltak: %1</translation>
    </message>
    <message>
        <source>Next duty</source>
        <translation>Neste plikt</translation>
    </message>
    <message>
        <source>No measure is proposed yet. Open a case and choose Measures.</source>
        <translation>Ingen tiltak er foreslått ennå. Åpne en sak og velg Tiltak.</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Står</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>%1 stays. %2</source>
        <translation>%1 står igjen. %2</translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation>La den andre stå igjen</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Slå sammen</translation>
    </message>
    <message>
        <source>Make one of %1 and %2</source>
        <translation>Slå sammen %1 og %2</translation>
    </message>
    <message>
        <source>Moves over: %1. It can be taken back.</source>
        <translation>Flyttes over: %1. Det kan oppheves.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Ikke den samme</translation>
    </message>
    <message>
        <source>Nothing else moves. It can be taken back.</source>
        <translation>Ingenting annet flyttes. Det kan oppheves.</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Vis navnene</translation>
    </message>
    <message>
        <source>To decide: %1</source>
        <translation>Å avgjøre: %1</translation>
    </message>
    <message>
        <source>answers that only one has: %1</source>
        <translation>svar som bare den ene har: %1</translation>
    </message>
    <message>
        <source>cases: %1</source>
        <translation>saker: %1</translation>
    </message>
    <message>
        <source>consents: %1</source>
        <translation>samtykker: %1</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>filer: %1</translation>
    </message>
    <message>
        <source>other records: %1</source>
        <translation>andre poster: %1</translation>
    </message>
</context>
<context>
    <name>MergedCard</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Both records are back.</source>
        <translation>Begge postene er tilbake.</translation>
    </message>
    <message>
        <source>Changed since, and left as they are: %1</source>
        <translation>Endret siden og latt stå som de er: %1</translation>
    </message>
    <message>
        <source>Made one with</source>
        <translation>Slått sammen med</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Opphev sammenslåing</translation>
    </message>
    <message>
        <source>Without working name</source>
        <translation>Uten arbeidsnavn</translation>
    </message>
</context>
<context>
    <name>MultilateralPage</name>
    <message>
        <source>Cases from: %1</source>
        <translation>Saker fra: %1</translation>
    </message>
    <message>
        <source>Mission settings</source>
        <translation>Stasjonsinnstillinger</translation>
    </message>
    <message>
        <source>Multilateral work</source>
        <translation>Multilateralt arbeid</translation>
    </message>
    <message>
        <source>What the guidelines say</source>
        <translation>Hva retningslinjene sier</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>Hidden. Space shows it for 30 seconds.</source>
        <translation>Skjult. Mellomromstasten viser navnet i 30 sekunder.</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Skjul nå</translation>
    </message>
    <message>
        <source>Show for 30 s</source>
        <translation>Vis i 30 s</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Change the decision about {0}</source>
        <translation>Endre avgjørelsen om {0}</translation>
    </message>
    <message>
        <source>Decide for each whether the alias takes its place, or why the name must stay. Your own text is not changed. What files contain is not searched.</source>
        <translation>Avgjør for hvert navn om aliaset skal stå i stedet, eller hvorfor navnet må stå. Din egen tekst endres ikke. Det er ikke søkt i innholdet i filer.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Behold navnet</translation>
    </message>
    <message>
        <source>Names of people in the text</source>
        <translation>Navn på personer i teksten</translation>
    </message>
    <message>
        <source>Or keep the name, with this written reason</source>
        <translation>Eller behold navnet, med denne skriftlige begrunnelsen</translation>
    </message>
    <message>
        <source>Write the alias for all of them</source>
        <translation>Skriv aliaset for alle</translation>
    </message>
    <message>
        <source>Write {0} instead</source>
        <translation>Skriv {0} i stedet</translation>
    </message>
    <message>
        <source>stays, for a written reason</source>
        <translation>blir stående, med skriftlig begrunnelse</translation>
    </message>
    <message>
        <source>{0} takes its place</source>
        <translation>{0} står i stedet</translation>
    </message>
</context>
<context>
    <name>NewPersonPage</name>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Defender</source>
        <translation>Forsvarer</translation>
    </message>
    <message>
        <source>Is somebody on file already?</source>
        <translation>Er noen alt registrert?</translation>
    </message>
    <message>
        <source>It is none of them: make a new record</source>
        <translation>Det er ingen av dem: opprett ny post</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>Det er denne</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Kan være den samme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>Navn i eget skriftspråk</translation>
    </message>
    <message>
        <source>Nobody fits: make a new record</source>
        <translation>Ingen passer: opprett ny post</translation>
    </message>
    <message>
        <source>Nobody on file fits so far.</source>
        <translation>Ingen registrerte passer så langt.</translation>
    </message>
    <message>
        <source>Nothing is kept until you make the record. Spellings and scripts may differ.</source>
        <translation>Ingenting lagres før du oppretter posten. Skrivemåter og skriftspråk kan være ulike.</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer eller adresse</translation>
    </message>
    <message>
        <source>Only looked for, not kept</source>
        <translation>Brukes bare til å søke, lagres ikke</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Skriv et navn.</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Det som er kjent</translation>
    </message>
    <message>
        <source>Who or what?</source>
        <translation>Hvem eller hva?</translation>
    </message>
    <message>
        <source>Year, month or day, as far as known</source>
        <translation>År, måned eller dag, så langt det er kjent</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Spør</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Gjør</translation>
    </message>
    <message>
        <source>Nothing is open in this case.</source>
        <translation>Ingenting gjenstår i denne saken.</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Vis %1 til</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Hva må gjøres nå</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes of the call</source>
        <translation>Notater fra samtalen</translation>
    </message>
    <message>
        <source>not sorted</source>
        <translation>ikke sortert</translation>
    </message>
    <message>
        <source>sorted into %1</source>
        <translation>sortert til %1</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Choose a bundle</source>
        <translation>Velg en saksbunt</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Åpne likevel</translation>
    </message>
    <message>
        <source>Opening and checking…</source>
        <translation>Åpner og kontrollerer …</translation>
    </message>
    <message>
        <source>This bundle was accepted before. Nothing needs to be done.</source>
        <translation>Denne saksbunten er tatt inn før. Du trenger ikke gjøre noe.</translation>
    </message>
</context>
<context>
    <name>OpenView</name>
    <message>
        <source>Accept into the vault</source>
        <translation>Ta inn i hvelvet</translation>
    </message>
    <message>
        <source>Choose a bundle…</source>
        <translation>Velg en saksbunt …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Names and what else tells who people are were held back by the sender: known there, not unasked.</source>
        <translation>Avsenderen har holdt tilbake navn og annet som røper hvem folk er: det er kjent der, ikke uspurt.</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Åpne en saksbunt</translation>
    </message>
    <message>
        <source>Open with the code</source>
        <translation>Åpne med koden</translation>
    </message>
    <message>
        <source>Opening and checking…</source>
        <translation>Åpner og kontrollerer …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Legg bort</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Sealed {0}</source>
        <translation>Forseglet {0}</translation>
    </message>
    <message>
        <source>The code that the sender told you by voice</source>
        <translation>Koden avsenderen sa muntlig</translation>
    </message>
    <message>
        <source>This bundle is closed with a code</source>
        <translation>Denne saksbunten er lukket med en kode</translation>
    </message>
    <message>
        <source>This bundle is under pseudonyms</source>
        <translation>Denne saksbunten er under pseudonym</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Hva den inneholder</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Hva som ble kontrollert</translation>
    </message>
    <message>
        <source>What you know here already stays as it is.</source>
        <translation>Det du alt vet her, blir stående.</translation>
    </message>
    <message>
        <source>already here: new answers are added</source>
        <translation>finnes her: nye svar legges til</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>holdt tilbake</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i orden</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>se på dette</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>ny her</translation>
    </message>
    <message>
        <source>not kept until you accept it</source>
        <translation>beholdes ikke før du tar den inn</translation>
    </message>
    <message>
        <source>{0} questions are not answered yet</source>
        <translation>{0} spørsmål er ikke besvart ennå</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Chronology</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Consent in force</source>
        <translation>Gjeldende samtykker</translation>
    </message>
    <message>
        <source>No consent is recorded. Without it nothing may be shared or raised.</source>
        <translation>Ingen samtykker er registrert. Uten samtykke kan ingenting deles eller tas opp.</translation>
    </message>
    <message>
        <source>Nothing has been dated yet. Incidents of the checklist appear here.</source>
        <translation>Ingenting er datert ennå. Hendelser i sjekklisten vises her.</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Registrer samtykke …</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Compare…</source>
        <translation>Sammenlign …</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>Sannsynligvis den samme</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Søk på nytt</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Leter …</translation>
    </message>
    <message>
        <source>Looking… %1 %</source>
        <translation>Leter … %1 %</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Kan være den samme</translation>
    </message>
    <message>
        <source>Nobody seems to be on file twice.</source>
        <translation>Ingen ser ut til å være registrert to ganger.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Ikke den samme</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Pairs that may be one person: %1. Names stay hidden.</source>
        <translation>Par som kan være én person: %1. Navnene forblir skjult.</translation>
    </message>
    <message>
        <source>People and others</source>
        <translation>Personer og andre</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Mulige dobbeltføringer</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stanset.</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>At least 14 characters.</source>
        <translation>Minst 14 tegn.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Velg en passordfrase</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Lag en ny</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passordfrase</translation>
    </message>
    <message>
        <source>Six words made by chance are easy to learn and cannot be guessed. Nobody can reset them.</source>
        <translation>Seks tilfeldige ord er lette å lære og kan ikke gjettes. Ingen kan nullstille dem.</translation>
    </message>
    <message>
        <source>The passphrase made for you</source>
        <translation>Passordfrasen som er laget til deg</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Skriv den</translation>
    </message>
    <message>
        <source>Type it once, to be sure</source>
        <translation>Skriv den én gang, for sikkerhets skyld</translation>
    </message>
    <message>
        <source>Use a generated one</source>
        <translation>Bruk en laget passordfrase</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation>Bruk min egen passordfrase</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din passordfrase</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Bytt passordfrase</translation>
    </message>
    <message>
        <source>Changing the passphrase and trying the new one…</source>
        <translation>Bytter passordfrasen og prøver den nye…</translation>
    </message>
    <message>
        <source>Copies of the vault made before today, backups too, still open with the old one.</source>
        <translation>Kopier av hvelvet som er laget før i dag, også sikkerhetskopier, åpnes fortsatt med den gamle.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny passordfrase</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Ny passordfrase en gang til</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passordfrase</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Nåværende passordfrase</translation>
    </message>
    <message>
        <source>The new passphrase opens this vault. The recovery sheet still holds.</source>
        <translation>Den nye passordfrasen åpner dette hvelvet. Gjenopprettingsarket gjelder fortsatt.</translation>
    </message>
    <message>
        <source>Type the present passphrase, and the new one twice the same.</source>
        <translation>Skriv den nåværende passordfrasen, og den nye likt to ganger.</translation>
    </message>
</context>
<context>
    <name>PathPage</name>
    <message>
        <source>Decides: %1</source>
        <translation>Avgjør: %1</translation>
    </message>
    <message>
        <source>Open the case %1</source>
        <translation>Åpne saken %1</translation>
    </message>
    <message>
        <source>Open the measure</source>
        <translation>Åpne tiltaket</translation>
    </message>
    <message>
        <source>Propose the measure</source>
        <translation>Foreslå tiltaket</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Steg for steg</translation>
    </message>
    <message>
        <source>To collect: %1</source>
        <translation>Å samle inn: %1</translation>
    </message>
</context>
<context>
    <name>PathsCard</name>
    <message>
        <source>%1 of %2 met</source>
        <translation>%1 av %2 oppfylt</translation>
    </message>
    <message>
        <source>Find protection that fits</source>
        <translation>Finn beskyttelse som passer</translation>
    </message>
    <message>
        <source>Guided paths to protection</source>
        <translation>Veiledede veier til beskyttelse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
</context>
<context>
    <name>PeopleKinds</name>
    <message>
        <source>Defender</source>
        <translation>Forsvarer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Organisations and groups</source>
        <translation>Organisasjoner og grupper</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Fra et regneark …</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>Kalles</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Sist endret</translation>
    </message>
    <message>
        <source>New person or body</source>
        <translation>Ny person eller instans</translation>
    </message>
    <message>
        <source>Nobody here goes by “%1”.</source>
        <translation>Ingen her går under navnet «%1».</translation>
    </message>
    <message>
        <source>Nobody of this kind is on file.</source>
        <translation>Ingen av denne typen er registrert.</translation>
    </message>
    <message>
        <source>On file: %1</source>
        <translation>Registrert: %1</translation>
    </message>
    <message>
        <source>People and others</source>
        <translation>Personer og andre</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Mulige dobbeltføringer</translation>
    </message>
    <message>
        <source>Search alias or body</source>
        <translation>Søk alias eller instans</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Vis bare</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>A sheet may name this person. Decided: %1</source>
        <translation>Et ark kan navngi denne personen. Bestemt: %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>An allegation, not a finding</source>
        <translation>En påstand, ikke et funn</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Kontrollert: %1</translation>
    </message>
    <message>
        <source>Hide how to make contact</source>
        <translation>Skjul hvordan kontakt tas</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>No case is connected.</source>
        <translation>Ingen sak er tilknyttet.</translation>
    </message>
    <message>
        <source>No incident is connected.</source>
        <translation>Ingen hendelse er tilknyttet.</translation>
    </message>
    <message>
        <source>Nothing more is noted.</source>
        <translation>Ikke noe mer er notert.</translation>
    </message>
    <message>
        <source>On sheets by working name only.</source>
        <translation>På ark bare med arbeidsnavn.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Åpne posten</translation>
    </message>
    <message>
        <source>People and others</source>
        <translation>Personer og andre</translation>
    </message>
    <message>
        <source>Show how to make contact</source>
        <translation>Vis hvordan kontakt tas</translation>
    </message>
    <message>
        <source>What is alleged has not been written down yet.</source>
        <translation>Hva som påstås, er ikke skrevet ned ennå.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Nine points</source>
        <translation>Ni punkter</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Ikke besvart ennå</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Åpne: %1</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Velg et land fra listen.</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Kind of mission</source>
        <translation>Type stasjon</translation>
    </message>
    <message>
        <source>More about the mission</source>
        <translation>Mer om stasjonen</translation>
    </message>
    <message>
        <source>Name of the mission</source>
        <translation>Stasjonens navn</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Enhetens navn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Whose vault this is</source>
        <translation>Hvem hvelvet tilhører</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Closer once answered: %1</source>
        <translation>Mer treffende når dette er besvart: %1</translation>
    </message>
    <message>
        <source>Fits: %1 · %2</source>
        <translation>Passer: %1 · %2</translation>
    </message>
    <message>
        <source>Look for more: need, group, country…</source>
        <translation>Let etter mer: behov, gruppe, land …</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Slå opp</translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation>Ingenting i biblioteket passer.</translation>
    </message>
    <message>
        <source>Protection that fits</source>
        <translation>Beskyttelse som passer</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Vis alle %1</translation>
    </message>
</context>
<context>
    <name>ProtocolCard</name>
    <message>
        <source>Also</source>
        <translation>Også</translation>
    </message>
    <message>
        <source>Begin call notes</source>
        <translation>Begynn samtalenotat</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Code words</source>
        <translation>Kodeord</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Følgene</translation>
    </message>
    <message>
        <source>Days without safe contact: %1</source>
        <translation>Dager uten trygg kontakt: %1</translation>
    </message>
    <message>
        <source>Hide numbers and code words</source>
        <translation>Skjul numre og kodeord</translation>
    </message>
    <message>
        <source>How to reach “%1”</source>
        <translation>Slik når du «%1»</translation>
    </message>
    <message>
        <source>If no answer</source>
        <translation>Hvis ingen svarer</translation>
    </message>
    <message>
        <source>Language, interpreter</source>
        <translation>Språk, tolk</translation>
    </message>
    <message>
        <source>Last safe contact</source>
        <translation>Siste trygge kontakt</translation>
    </message>
    <message>
        <source>Never say</source>
        <translation>Si aldri</translation>
    </message>
    <message>
        <source>No way is agreed yet. Decide it together first.</source>
        <translation>Ingen kontaktmåte er avtalt ennå. Bestem det sammen først.</translation>
    </message>
    <message>
        <source>Not talked through yet</source>
        <translation>Ikke drøftet ennå</translation>
    </message>
    <message>
        <source>Show all, with numbers and code words</source>
        <translation>Vis alt, med numre og kodeord</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Vis mindre</translation>
    </message>
    <message>
        <source>Show numbers and code words</source>
        <translation>Vis numre og kodeord</translation>
    </message>
    <message>
        <source>Talked through %1</source>
        <translation>Drøftet %1</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Klokken der</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Who may call</source>
        <translation>Hvem kan ringe</translation>
    </message>
    <message>
        <source>Write a contact down</source>
        <translation>Skriv ned en kontakt</translation>
    </message>
    <message>
        <source>agreed together %1</source>
        <translation>avtalt sammen %1</translation>
    </message>
    <message>
        <source>none on file</source>
        <translation>ingen registrert</translation>
    </message>
    <message>
        <source>none; last contact %1</source>
        <translation>ingen; siste kontakt %1</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Clear answer</source>
        <translation>Tøm svaret</translation>
    </message>
    <message>
        <source>How this stands: %1 (Alt+Down)</source>
        <translation>Slik står det: %1 (Alt+Ned)</translation>
    </message>
    <message>
        <source>How this stands: %1. %2</source>
        <translation>Slik står det: %1. %2</translation>
    </message>
    <message>
        <source>Kept as typed, but no font of the program has a shape for {0}: a box stands in its place on paper, perhaps here too. Add how it is written in other letters.</source>
        <translation>Lagres slik det er skrevet, men ingen av programmets skrifter har {0}: det står en boks i stedet på papir, kanskje her også. Legg til hvordan det skrives med andre bokstaver.</translation>
    </message>
    <message>
        <source>Source and reliability…</source>
        <translation>Kilde og pålitelighet …</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>Må spørres</translation>
    </message>
</context>
<context>
    <name>QuestionPicker</name>
    <message>
        <source>Questions</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Which question? Type a part of its words</source>
        <translation>Hvilket spørsmål? Skriv noe av ordlyden</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvart</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>ikke besvart ennå</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock now</source>
        <translation>Lås nå</translation>
    </message>
</context>
<context>
    <name>RaisedCard</name>
    <message>
        <source>Individual cases</source>
        <translation>Enkeltsaker</translation>
    </message>
    <message>
        <source>None is proposed. It begins on the page of a case, under Measures.</source>
        <translation>Ingen er foreslått. Det begynner på sakens side, under Tiltak.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Add or compare keys in Settings</source>
        <translation>Legg til eller sammenlign nøkler i Innstillinger</translation>
    </message>
    <message>
        <source>How it is closed</source>
        <translation>Hvordan den lukkes</translation>
    </message>
    <message>
        <source>I know: whoever copies this bundle today may be able to read it in some years&apos; time.</source>
        <translation>Jeg vet: den som kopierer denne saksbunten i dag, kan kanskje lese den om noen år.</translation>
    </message>
    <message>
        <source>No key is known yet. Add the Ministry&apos;s key card in Settings.</source>
        <translation>Ingen nøkkel er kjent ennå. Legg til departementets nøkkelkort i Innstillinger.</translation>
    </message>
    <message>
        <source>No key is known yet. Add the missions&apos; key cards in Settings.</source>
        <translation>Ingen nøkkel er kjent ennå. Legg til stasjonenes nøkkelkort i Innstillinger.</translation>
    </message>
    <message>
        <source>The code is made when the bundle is written, and shown once.</source>
        <translation>Koden lages når saksbunten skrives, og vises én gang.</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Hvem kan lese den</translation>
    </message>
    <message>
        <source>With a code that you say to the reader by voice</source>
        <translation>Med en kode som du sier muntlig til leseren</translation>
    </message>
    <message>
        <source>With the readers&apos; keys, safe against the computers of the future (recommended)</source>
        <translation>Med lesernes nøkler, trygt mot fremtidens datamaskiner (anbefalt)</translation>
    </message>
    <message>
        <source>With the readers&apos; older keys, for programs that know no others: not quantum-safe</source>
        <translation>Med lesernes eldre nøkler, for programmer som ikke kjenner andre: ikke kvantesikkert</translation>
    </message>
</context>
<context>
    <name>RealNameLine</name>
    <message>
        <source>Hide now</source>
        <translation>Skjul nå</translation>
    </message>
    <message>
        <source>No real name is held</source>
        <translation>Intet virkelig navn er lagret</translation>
    </message>
    <message>
        <source>Real name hidden</source>
        <translation>Virkelig navn er skjult</translation>
    </message>
    <message>
        <source>Real name:</source>
        <translation>Virkelig navn:</translation>
    </message>
    <message>
        <source>Show for 30 s</source>
        <translation>Vis i 30 s</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>RecommendationsCard</name>
    <message>
        <source>Enter in the country profile</source>
        <translation>Registrer i landprofilen</translation>
    </message>
    <message>
        <source>Last raised %1</source>
        <translation>Sist tatt opp %1</translation>
    </message>
    <message>
        <source>None is on file yet.</source>
        <translation>Ingen er registrert ennå.</translation>
    </message>
    <message>
        <source>Norway&apos;s UPR recommendations</source>
        <translation>Norges UPR-anbefalinger</translation>
    </message>
    <message>
        <source>Not raised yet</source>
        <translation>Ikke tatt opp ennå</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPart</name>
    <message>
        <source>Group {0} of the code</source>
        <translation>Gruppe {0} i koden</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Jeg har skrevet den ned</translation>
    </message>
    <message>
        <source>Keep a way back in</source>
        <translation>Sikre en vei inn igjen</translation>
    </message>
    <message>
        <source>Nobody can reset your passphrase. This code opens the vault if you forget it. Print it, seal it, and keep it with other sealed papers, away from this laptop.</source>
        <translation>Ingen kan nullstille passordfrasen din. Denne koden åpner hvelvet hvis du glemmer den. Skriv den ut, forsegl den og oppbevar den sammen med andre forseglede papirer, et annet sted enn denne maskinen.</translation>
    </message>
    <message>
        <source>Print recovery sheet</source>
        <translation>Skriv ut gjenopprettingsark</translation>
    </message>
    <message>
        <source>Prove it: type group {0} and group {1}</source>
        <translation>Vis det: skriv gruppe {0} og gruppe {1}</translation>
    </message>
    <message>
        <source>The code is tried on the real vault before this step counts.</source>
        <translation>Koden prøves på det virkelige hvelvet før dette steget teller.</translation>
    </message>
</context>
<context>
    <name>RelationEditor</name>
    <message>
        <source>Add “%1”</source>
        <translation>Legg til «%1»</translation>
    </message>
    <message>
        <source>Found for: %1</source>
        <translation>Funnet for: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Treff: %1</translation>
    </message>
    <message>
        <source>Linked record</source>
        <translation>Tilknyttet post</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingen treff</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Åpne %1</translation>
    </message>
    <message>
        <source>Remove link to %1</source>
        <translation>Fjern koblingen til %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Search, or type a new name</source>
        <translation>Søk, eller skriv et nytt navn</translation>
    </message>
</context>
<context>
    <name>RepeatFrame</name>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
</context>
<context>
    <name>ReportPaperPage</name>
    <message>
        <source>Back to the report</source>
        <translation>Tilbake til rapporten</translation>
    </message>
    <message>
        <source>No person, alias or case is named on it.</source>
        <translation>Ingen personer, dekknavn eller saker er navngitt på den.</translation>
    </message>
    <message>
        <source>Report on paper</source>
        <translation>Rapport på papir</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>&lt;5 stands for one to four; ≥5 stands where a larger number would give one away.</source>
        <translation>&lt;5 står for én til fire; ≥5 står der et større tall ville ha røpet et lite.</translation>
    </message>
    <message>
        <source>A reader who knows the country may recognise somebody. Keep it within the service.</source>
        <translation>En leser som kjenner landet, kan kjenne igjen noen. Hold det innenfor tjenesten.</translation>
    </message>
    <message>
        <source>A report over some of these days left before.</source>
        <translation>En rapport for noen av disse dagene er sendt ut tidligere.</translation>
    </message>
    <message>
        <source>Also a name, an alias or a case number in this vault: %1. Take them out, or look once more.</source>
        <translation>Er også et navn, et dekknavn eller et saksnummer i dette hvelvet: %1. Ta dem ut, eller se etter en gang til.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Velg hvor …</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Tell på nytt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Teller …</translation>
    </message>
    <message>
        <source>It lies there unencrypted.</source>
        <translation>Den ligger der ukryptert.</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Skriv ut eller lagre som PDF</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lagre som CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lagre som CSV …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Small numbers are held back so that nobody is recognised.</source>
        <translation>Små tall holdes tilbake, så ingen kjennes igjen.</translation>
    </message>
    <message>
        <source>Small numbers are shown in full.</source>
        <translation>Små tall vises som de er.</translation>
    </message>
    <message>
        <source>The file will not be encrypted. Whoever has it, or finds it, can read it.</source>
        <translation>Filen blir ikke kryptert. Den som har den eller finner den, kan lese den.</translation>
    </message>
    <message>
        <source>The text may name somebody.</source>
        <translation>Teksten kan navngi noen.</translation>
    </message>
    <message>
        <source>They name nobody</source>
        <translation>De navngir ingen</translation>
    </message>
    <message>
        <source>Whoever has both may work out numbers that are held back: %1.</source>
        <translation>Den som har begge, kan regne seg fram til tall som holdes tilbake: %1.</translation>
    </message>
</context>
<context>
    <name>ReprisalsCard</name>
    <message>
        <source>None is on file.</source>
        <translation>Ingen er registrert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Organisation not named yet</source>
        <translation>Organisasjonen er ikke oppgitt ennå</translation>
    </message>
    <message>
        <source>Reprisals for cooperating</source>
        <translation>Represalier for samarbeid</translation>
    </message>
</context>
<context>
    <name>RiskCard</name>
    <message>
        <source>No assessment is made yet.</source>
        <translation>Ingen vurdering er gjort ennå.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>The newest assessment must be made anew.</source>
        <translation>Den nyeste vurderingen må gjøres på nytt.</translation>
    </message>
    <message>
        <source>The newest assessment stands against its answers.</source>
        <translation>Den nyeste vurderingen står mot svarene sine.</translation>
    </message>
    <message>
        <source>To be assessed again by %1</source>
        <translation>Skal vurderes på nytt innen %1</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Matrix of %1: %2</source>
        <translation>Matrise for %1: %2</translation>
    </message>
    <message>
        <source>no harm is placed in it</source>
        <translation>ingen skade er plassert i den</translation>
    </message>
</context>
<context>
    <name>RiskMeasuresCard</name>
    <message>
        <source>Risk of each measure considered</source>
        <translation>Risiko ved hvert tiltak som vurderes</translation>
    </message>
    <message>
        <source>What doing nothing may lead to has not been weighed.</source>
        <translation>Det er ikke vurdert hva det kan føre til å ikke gjøre noe.</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>A newer assessment stands beside it; choose it above.</source>
        <translation>Det finnes en nyere vurdering; velg den ovenfor.</translation>
    </message>
    <message>
        <source>Assess the risk before contact, before the authorities are approached, and before publicity.</source>
        <translation>Vurder risikoen før kontakt, før myndighetene kontaktes og før omtale.</translation>
    </message>
    <message>
        <source>Assessed %1</source>
        <translation>Vurdert %1</translation>
    </message>
    <message>
        <source>Assessment of</source>
        <translation>Vurdering av</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Tilbake til %1</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <translation>Påbegynt %1</translation>
    </message>
    <message>
        <source>No assessment is made yet.</source>
        <translation>Ingen vurdering er gjort ennå.</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Uten nivå ennå</translation>
    </message>
    <message>
        <source>Open the questions</source>
        <translation>Åpne spørsmålene</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>This assessment must be made anew.</source>
        <translation>Denne vurderingen må gjøres på nytt.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>questions to answer: %1</source>
        <translation>spørsmål å besvare: %1</translation>
    </message>
    <message>
        <source>to be assessed again by %1</source>
        <translation>skal vurderes på nytt innen %1</translation>
    </message>
</context>
<context>
    <name>RiskPointsCard</name>
    <message>
        <source>Not answered yet</source>
        <translation>Ikke besvart ennå</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Åpne: %1</translation>
    </message>
    <message>
        <source>Seven points</source>
        <translation>Sju punkter</translation>
    </message>
</context>
<context>
    <name>RiskWords</name>
    <message>
        <source>Assess the risk</source>
        <translation>Vurder risikoen</translation>
    </message>
    <message>
        <source>Go on with the newest</source>
        <translation>Fortsett på den nyeste</translation>
    </message>
    <message>
        <source>Reassess</source>
        <translation>Vurder på nytt</translation>
    </message>
</context>
<context>
    <name>RolesCard</name>
    <message>
        <source>Who has a say</source>
        <translation>Hvem har noe å si</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>Goes to</source>
        <translation>Går til</translation>
    </message>
    <message>
        <source>Hub mission for immigration affairs: %1</source>
        <translation>Knutepunktstasjon for utlendingssaker: %1</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Removed from the list. What was answered stays in the history.</source>
        <translation>Fjernet fra listen. Det som var besvart, blir i historikken.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>%1, rules of version %2</source>
        <translation>%1, regler i versjon %2</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Vurdert etter</translation>
    </message>
    <message>
        <source>The rules have changed since.</source>
        <translation>Reglene er endret siden.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>newest step %1</source>
        <translation>siste steg %1</translation>
    </message>
    <message>
        <source>no step taken yet</source>
        <translation>ingen steg er tatt ennå</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Defenders</source>
        <translation>Forsvarere</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Utveksling</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Multilateral</source>
        <translation>Multilateralt</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>The reader sees working names, and that the rest was held back.</source>
        <translation>Leseren ser arbeidsnavn, og at resten er holdt tilbake.</translation>
    </message>
    <message>
        <source>Under pseudonyms</source>
        <translation>Under pseudonym</translation>
    </message>
    <message>
        <source>Verified {0}</source>
        <translation>Kontrollert {0}</translation>
    </message>
    <message>
        <source>Words not compared</source>
        <translation>Ordene er ikke sammenlignet</translation>
    </message>
    <message>
        <source>Written, read back and compared before it counts as sent. Nothing unencrypted touches the stick.</source>
        <translation>Skrives, leses tilbake og sammenlignes før den regnes som sendt. Ingenting ukryptert skrives til minnepinnen.</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>holdt tilbake</translation>
    </message>
    <message>
        <source>no real names</source>
        <translation>ingen virkelige navn</translation>
    </message>
    <message>
        <source>{0} held back</source>
        <translation>{0} holdt tilbake</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Choose where to write the bundle</source>
        <translation>Velg hvor saksbunten skal skrives</translation>
    </message>
    <message>
        <source>Insert a stick and choose its folder</source>
        <translation>Sett inn en minnepinne og velg mappen på den</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>Neste: Kontroll</translation>
    </message>
    <message>
        <source>Next: Seal and write</source>
        <translation>Neste: Forsegl og skriv</translation>
    </message>
    <message>
        <source>Next: Who may read it</source>
        <translation>Neste: Hvem kan lese den</translation>
    </message>
    <message>
        <source>Nothing was sent. No file was left behind.</source>
        <translation>Ingenting ble sendt. Ingen fil ligger igjen.</translation>
    </message>
    <message>
        <source>Seal and write</source>
        <translation>Forsegl og skriv</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Forseglet</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Forsegler …</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Vis saken</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppet</translation>
    </message>
    <message>
        <source>Tell of a withdrawn consent</source>
        <translation>Gi beskjed om trukket samtykke</translation>
    </message>
    <message>
        <source>The bundle was written, read back and compared. It can be sent.</source>
        <translation>Saksbunten ble skrevet, lest tilbake og sammenlignet. Den kan sendes.</translation>
    </message>
    <message>
        <source>What may leave is being put together…</source>
        <translation>Det som kan sendes, settes sammen …</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>finnes ikke</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} ledig</translation>
    </message>
</context>
<context>
    <name>SealView</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Holdt tilbake</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Protective marking</source>
        <translation>Merking</translation>
    </message>
    <message>
        <source>Questions that travel as “not answered yet”</source>
        <translation>Spørsmål som sendes som «ikke besvart ennå»</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lesere</translation>
    </message>
    <message>
        <source>Seal and write</source>
        <translation>Forsegl og skriv</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Size of the files</source>
        <translation>Filenes størrelse</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Hva som sendes</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Hvem kan lese den</translation>
    </message>
    <message>
        <source>Whoever you tell the code.</source>
        <translation>Den du sier koden til.</translation>
    </message>
    <message>
        <source>Words to compare by voice</source>
        <translation>Ord som sammenlignes muntlig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>pseudonyms</source>
        <translation>pseudonymer</translation>
    </message>
    <message>
        <source>read back, unchanged</source>
        <translation>lest tilbake, uendret</translation>
    </message>
    <message>
        <source>real names</source>
        <translation>virkelige navn</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search cases, defenders, notes</source>
        <translation>Søk i saker, forsvarere og notater</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Nothing found. Search looks at aliases, case numbers and answers.</source>
        <translation>Ingen treff. Det søkes i alias, saksnumre og svar.</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Treff</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Vis passordfrasen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørke</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyse</translation>
    </message>
    <message>
        <source>Lock when nobody has touched the program for</source>
        <translation>Lås når ingen har rørt programmet på</translation>
    </message>
    <message>
        <source>Read these words aloud when others compare your key card.</source>
        <translation>Les disse ordene høyt når andre sammenligner nøkkelkortet deres.</translation>
    </message>
    <message>
        <source>Save the key card</source>
        <translation>Lagre nøkkelkortet</translation>
    </message>
    <message>
        <source>Save the key card…</source>
        <translation>Lagre nøkkelkortet …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Denne maskinen</translation>
    </message>
    <message>
        <source>This post&apos;s own key</source>
        <translation>Stasjonens egen nøkkel</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Drawing the sheet…</source>
        <translation>Tegner arket …</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Choose where…</source>
        <translation>Velg hvor …</translation>
    </message>
    <message>
        <source>It lies there unencrypted.</source>
        <translation>Den ligger der ukryptert.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Neste side</translation>
    </message>
    <message>
        <source>No font of the program has a shape for {0}: a box stands in its place on the sheet.</source>
        <translation>Ingen av programmets skrifter har {0}: det står en boks i stedet på arket.</translation>
    </message>
    <message>
        <source>Not every character can be printed</source>
        <translation>Ikke alle tegn kan skrives ut</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Side {0} av {1}</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>Forhåndsvisning av arket</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Forrige side</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>Skriv ut nå</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Skrevet ut</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lagre som PDF …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>Vis det større</translation>
    </message>
    <message>
        <source>Show it smaller</source>
        <translation>Vis det mindre</translation>
    </message>
    <message>
        <source>The file will not be encrypted. Whoever has it, or finds it, can read it.</source>
        <translation>Filen blir ikke kryptert. Den som har den eller finner den, kan lese den.</translation>
    </message>
    <message>
        <source>The sheet was handed to the printer.</source>
        <translation>Arket er overlatt til skriveren.</translation>
    </message>
    <message>
        <source>The system keeps a copy of what is printed for a while, and some printers do too.</source>
        <translation>Systemet tar vare på en kopi av det som skrives ut, en stund, og noen skrivere gjør det også.</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Hidden</source>
        <translation>Skjult</translation>
    </message>
</context>
<context>
    <name>SidesCard</name>
    <message>
        <source>No answer speaks of threats yet.</source>
        <translation>Ingen svar handler om trusler ennå.</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Styrke</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Trusler</translation>
    </message>
    <message>
        <source>Threats against weaknesses and strengths</source>
        <translation>Trusler mot sårbarhet og styrke</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Sårbarhet</translation>
    </message>
    <message>
        <source>none answered</source>
        <translation>ingen besvart</translation>
    </message>
</context>
<context>
    <name>SortHeader</name>
    <message>
        <source>Headings: choose what to sort by</source>
        <translation>Overskrifter: velg hva det skal sorteres etter</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Sorter etter %1</translation>
    </message>
</context>
<context>
    <name>SortPage</name>
    <message>
        <source>Another question</source>
        <translation>Et annet spørsmål</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Tilbake til samtalen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Every note is sorted or kept. The notes stay with the case as they were written.</source>
        <translation>Alle notater er sortert eller beholdt. Notatene blir stående i saken slik de ble skrevet.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fullfør</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Behold som notat</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Nothing would go in. Answer the question, or keep the note.</source>
        <translation>Ingenting ville blitt lagt inn. Svar på spørsmålet, eller behold notatet.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Legg inn</translation>
    </message>
    <message>
        <source>Sort the notes</source>
        <translation>Sorter notatene</translation>
    </message>
    <message>
        <source>left to sort: %1</source>
        <translation>gjenstår: %1</translation>
    </message>
    <message>
        <source>not in a case yet</source>
        <translation>ikke i noen sak ennå</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>How reliable?</source>
        <translation>Hvor pålitelig?</translation>
    </message>
    <message>
        <source>Source of this answer</source>
        <translation>Kilden til dette svaret</translation>
    </message>
</context>
<context>
    <name>SpreadCard</name>
    <message>
        <source>Dealt with</source>
        <translation>Håndtert</translation>
    </message>
    <message>
        <source>Every bundle, print and measure so far: the list, should the consent be withdrawn.</source>
        <translation>Alle saksbunter, utskrifter og tiltak hittil: listen du trenger hvis samtykket trekkes.</translation>
    </message>
    <message>
        <source>Everything on the list is dealt with.</source>
        <translation>Alt på listen er håndtert.</translation>
    </message>
    <message>
        <source>It was dealt with…</source>
        <translation>Det er håndtert …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Nothing left this vault.</source>
        <translation>Ingenting har forlatt dette hvelvet.</translation>
    </message>
    <message>
        <source>Print or save the list…</source>
        <translation>Skriv ut eller lagre listen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Still to be dealt with: %1. Say of each what was done; it stays on the record.</source>
        <translation>Gjenstår å håndtere: %1. Skriv for hvert sted hva som er gjort; det blir stående.</translation>
    </message>
    <message>
        <source>Tell the readers by a sealed notice…</source>
        <translation>Gi leserne beskjed i en forseglet melding …</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Gjenstår</translation>
    </message>
    <message>
        <source>What was done, and by whom</source>
        <translation>Hva som er gjort, og av hvem</translation>
    </message>
    <message>
        <source>What was done: %1</source>
        <translation>Hva som er gjort: %1</translation>
    </message>
    <message>
        <source>Where the data went</source>
        <translation>Hvor opplysningene har gått</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>Go on with this vault</source>
        <translation>Gå videre med dette hvelvet</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Lås hvelvet</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Answered</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ikke spurt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kjent</translation>
    </message>
    <message>
        <source>Not safe to ask</source>
        <translation>Utrygt å spørre</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ville ikke svare</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No network use</source>
        <translation>Ingen nettverksbruk</translation>
    </message>
    <message>
        <source>Not saved: the text stays on screen</source>
        <translation>Ikke lagret: teksten står fortsatt på skjermen</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Lagret {0}</translation>
    </message>
    <message>
        <source>Vault locks in less than a minute</source>
        <translation>Hvelvet låses om mindre enn ett minutt</translation>
    </message>
    <message>
        <source>Vault locks in {0} min</source>
        <translation>Hvelvet låses om {0} min</translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation>Hvelvet er åpent</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versjon {0}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>needs attention</source>
        <translation>krever oppmerksomhet</translation>
    </message>
</context>
<context>
    <name>StepItem</name>
    <message>
        <source>done</source>
        <translation>ferdig</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>krever oppmerksomhet</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begynt</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>du er her</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>In your own words</source>
        <translation>Med egne ord</translation>
    </message>
    <message>
        <source>Negotiated texts</source>
        <translation>Forhandlede tekster</translation>
    </message>
    <message>
        <source>No names, no alias, no case numbers. Kept for this country and period as you type.</source>
        <translation>Ingen navn, dekknavn eller saksnumre. Tas vare på for dette landet og denne perioden mens du skriver.</translation>
    </message>
    <message>
        <source>No text is followed yet.</source>
        <translation>Ingen tekst følges ennå.</translation>
    </message>
</context>
<context>
    <name>TheirKey</name>
    <message>
        <source>A mission&apos;s bundles open here once its key is trusted. Read the key card of each mission from a file, then call the mission and compare the words. Cards that come later are read in Settings.</source>
        <translation>Saksbunter fra en stasjon kan åpnes her når nøkkelen dens er godkjent. Les inn hver stasjons nøkkelkort fra en fil, ring så stasjonen og sammenlign ordene. Kort som kommer senere, leses inn i Innstillinger.</translation>
    </message>
    <message>
        <source>Bundles are sealed so that only the Ministry can open them. Read its key card from a file, then call and compare the words.</source>
        <translation>Saksbunter forsegles slik at bare departementet kan åpne dem. Les nøkkelkortet fra en fil, ring så og sammenlign ordene.</translation>
    </message>
    <message>
        <source>Bundles can now be sealed for this key.</source>
        <translation>Saksbunter kan nå forsegles for denne nøkkelen.</translation>
    </message>
    <message>
        <source>Bundles from {0} can now be opened and answered.</source>
        <translation>Saksbunter fra {0} kan nå åpnes og besvares.</translation>
    </message>
    <message>
        <source>Choose a key card…</source>
        <translation>Velg et nøkkelkort …</translation>
    </message>
    <message>
        <source>Choose another key card…</source>
        <translation>Velg et nøkkelkort til …</translation>
    </message>
    <message>
        <source>Choose the key card…</source>
        <translation>Velg nøkkelkortet …</translation>
    </message>
    <message>
        <source>Read these words to the Ministry on the telephone, or let them read them to you.</source>
        <translation>Les disse ordene for departementet på telefon, eller la dem lese for deg.</translation>
    </message>
    <message>
        <source>Read these words to the mission on the telephone, or let them read them to you.</source>
        <translation>Les disse ordene for stasjonen på telefonen, eller la dem lese ordene for deg.</translation>
    </message>
    <message>
        <source>The Ministry&apos;s key</source>
        <translation>Departementets nøkkel</translation>
    </message>
    <message>
        <source>The missions&apos; keys</source>
        <translation>Stasjonenes nøkler</translation>
    </message>
    <message>
        <source>The words agree</source>
        <translation>Ordene stemmer</translation>
    </message>
</context>
<context>
    <name>TieEditor</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose with whom, then how.</source>
        <translation>Velg med hvem, deretter hvordan.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Knytt sammen</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hvordan?</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Med hvem?</translation>
    </message>
</context>
<context>
    <name>TiesCard</name>
    <message>
        <source>Connections</source>
        <translation>Forbindelser</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Knytt til …</translation>
    </message>
    <message>
        <source>No connection is on file.</source>
        <translation>Ingen forbindelse er registrert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Take back the connection: %1</source>
        <translation>Fjern forbindelsen: %1</translation>
    </message>
</context>
<context>
    <name>TiesMap</name>
    <message>
        <source>Drawing: %1 and %2 connections, listed below.</source>
        <translation>Tegning: %1 og %2 forbindelser, listet nedenfor.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Chronology</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>%1 of %2 topics</source>
        <translation>%1 av %2 temaer</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Sak %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>Fortsett der du slapp</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Forfalt: %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Needs you now</source>
        <translation>Trenger deg nå</translation>
    </message>
    <message>
        <source>No checklist is begun. Urgent protection opens the first question at once.</source>
        <translation>Ingen sjekkliste er begynt. Akutt beskyttelse åpner det første spørsmålet straks.</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Ikke vurdert</translation>
    </message>
    <message>
        <source>Nothing is dated after this week.</source>
        <translation>Ingenting er datert etter denne uken.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Ingenting venter på deg.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>press to open</comment>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Åpne saker</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>Åpne saker: %1</translation>
    </message>
    <message>
        <source>Open the agenda (%1 in all)</source>
        <translation>Åpne agendaen (%1 i alt)</translation>
    </message>
    <message>
        <source>The agenda is being worked out…</source>
        <translation>Agendaen beregnes …</translation>
    </message>
    <message>
        <source>This week: %1</source>
        <translation>Denne uken: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Haster</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Hvelv</translation>
    </message>
    <message>
        <source>defenders: %1</source>
        <translation>forsvarere: %1</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>filer: %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begynt</translation>
    </message>
    <message>
        <source>stopped at “%1”</source>
        <translation>stoppet ved «%1»</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>Notes of a call (F9)</source>
        <translation>Samtalenotat (F9)</translation>
    </message>
    <message>
        <source>Urgent protection</source>
        <translation>Akutt beskyttelse</translation>
    </message>
</context>
<context>
    <name>TopicButton</name>
    <message>
        <source>%1 answers to correct</source>
        <translation>%1 svar å rette</translation>
    </message>
    <message>
        <source>%1 questions to ask</source>
        <translation>%1 spørsmål å stille</translation>
    </message>
    <message>
        <source>1 answer to correct</source>
        <translation>1 svar å rette</translation>
    </message>
    <message>
        <source>1 question to ask</source>
        <translation>1 spørsmål å stille</translation>
    </message>
    <message>
        <source>all needed answers given</source>
        <translation>alle nødvendige svar er gitt</translation>
    </message>
    <message>
        <source>current topic</source>
        <translation>dette temaet</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begynt</translation>
    </message>
</context>
<context>
    <name>TopicsColumn</name>
    <message>
        <source>%1 of %2 topics</source>
        <translation>%1 av %2 temaer</translation>
    </message>
    <message>
        <source>%1 questions left open</source>
        <translation>%1 åpne spørsmål</translation>
    </message>
    <message>
        <source>1 question left open</source>
        <translation>1 åpent spørsmål</translation>
    </message>
</context>
<context>
    <name>TreatiesCard</name>
    <message>
        <source>Both are parties</source>
        <translation>Begge er parter</translation>
    </message>
    <message>
        <source>Green: both are parties. Red: only Norway. Blue: only the country. Grey: neither.</source>
        <translation>Grønn: begge er parter. Rød: bare Norge. Blå: bare landet. Grå: ingen av dem.</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ingen av dem</translation>
    </message>
    <message>
        <source>Only Norway</source>
        <translation>Bare Norge</translation>
    </message>
    <message>
        <source>Only the country</source>
        <translation>Bare landet</translation>
    </message>
    <message>
        <source>Party to %1 of %2 core treaties.</source>
        <translation>Part i %1 av %2 kjernekonvensjoner.</translation>
    </message>
    <message>
        <source>Source: UN Treaty Collection, as of %1; check before use.</source>
        <translation>Kilde: FNs traktatsamling, per %1; kontroller før bruk.</translation>
    </message>
    <message>
        <source>Source: the newest mapping.</source>
        <translation>Kilde: den nyeste kartleggingen.</translation>
    </message>
    <message>
        <source>Treaties shared with Norway</source>
        <translation>Traktater felles med Norge</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>Add a key card…</source>
        <translation>Legg til et nøkkelkort …</translation>
    </message>
    <message>
        <source>Choose the key card</source>
        <translation>Velg nøkkelkortet</translation>
    </message>
    <message>
        <source>No bundle can then be sealed for them or opened from them, until their key card is added.</source>
        <translation>Da kan ingen saksbunt forsegles for dem eller åpnes fra dem før nøkkelkortet deres er lagt til.</translation>
    </message>
    <message>
        <source>Nobody yet. A mission&apos;s bundles open here once its key card is trusted.</source>
        <translation>Ingen ennå. Saksbunter fra en stasjon kan åpnes her når nøkkelkortet dens er godkjent.</translation>
    </message>
    <message>
        <source>Nobody yet. Without the Ministry&apos;s key card no bundle can be sealed.</source>
        <translation>Ingen ennå. Uten departementets nøkkelkort kan ingen saksbunt forsegles.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Fjern {0}</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>Fjerne {0}?</translation>
    </message>
    <message>
        <source>The words agree</source>
        <translation>Ordene stemmer</translation>
    </message>
    <message>
        <source>Whom this vault trusts</source>
        <translation>Hvem hvelvet stoler på</translation>
    </message>
    <message>
        <source>Words compared</source>
        <translation>Ordene er sammenlignet</translation>
    </message>
    <message>
        <source>Words not compared</source>
        <translation>Ordene er ikke sammenlignet</translation>
    </message>
</context>
<context>
    <name>TypedEditor</name>
    <message>
        <source>Now</source>
        <translation>Nå</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>UnlockController</name>
    <message>
        <source>Choose a vault folder</source>
        <translation>Velg en hvelvmappe</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Caps Lock is off</source>
        <translation>Caps Lock er av</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock er på</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>Koden på gjenopprettingsarket</translation>
    </message>
    <message>
        <source>Keyboard: {0}</source>
        <translation>Tastatur: {0}</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>Åpne et annet hvelv …</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passordfrase</translation>
    </message>
    <message>
        <source>Set up a new vault…</source>
        <translation>Opprett et nytt hvelv …</translation>
    </message>
    <message>
        <source>Spaces do not matter.</source>
        <translation>Mellomrom har ingen betydning.</translation>
    </message>
    <message>
        <source>The journal notes who used the sheet.</source>
        <translation>Journalen tar vare på hvem som brukte arket.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås opp</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Lås opp hvelvet</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Låser opp …</translation>
    </message>
    <message>
        <source>Use passphrase</source>
        <translation>Bruk passordfrase</translation>
    </message>
    <message>
        <source>Use recovery sheet</source>
        <translation>Bruk gjenopprettingsark</translation>
    </message>
    <message>
        <source>Vault folder: {0}</source>
        <translation>Hvelvmappe: {0}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Ingenting står i veien.</translation>
    </message>
    <message>
        <source>Or bring them along all the same, with this written reason</source>
        <translation>Eller ta dem med likevel, med denne skriftlige begrunnelsen</translation>
    </message>
    <message>
        <source>Or go on without it, with this written reason</source>
        <translation>Eller gå videre uten, med denne skriftlige begrunnelsen</translation>
    </message>
    <message>
        <source>Overrule in writing</source>
        <translation>Overstyr skriftlig</translation>
    </message>
    <message>
        <source>Rule {0}.</source>
        <translation>Regel {0}.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>anbefalt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>avslått</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i orden</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelatt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>overruled in writing</source>
        <translation>overstyrt skriftlig</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Cases from a spreadsheet</source>
        <translation>Saker fra et regneark</translation>
    </message>
    <message>
        <source>Go to this screen</source>
        <translation>Gå til dette skjermbildet</translation>
    </message>
    <message>
        <source>Intervals of duties</source>
        <translation>Intervaller for plikter</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Åpne en saksbunt</translation>
    </message>
    <message>
        <source>People and others</source>
        <translation>Personer og andre</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Mulige dobbeltføringer</translation>
    </message>
    <message>
        <source>deadlines reminders days retention</source>
        <translation>frister påminnelser dager lagringstid</translation>
    </message>
    <message>
        <source>family witness lawyer perpetrator organisation authority enterprise mission</source>
        <translation>familie vitne advokat gjerningsperson organisasjon myndighet bedrift stasjon</translation>
    </message>
    <message>
        <source>import receive read sealed stick</source>
        <translation>importer motta åpne lese forseglet minnepinne pinne</translation>
    </message>
    <message>
        <source>import spreadsheet table list csv xlsx excel defenders people cases</source>
        <translation>importer importere import regneark tabell liste csv xlsx excel forsvarere personer saker</translation>
    </message>
    <message>
        <source>same person merge twice duplicates</source>
        <translation>samme person slå sammen dobbelt duplikat</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A mission: we meet defenders and report</source>
        <translation>En stasjon: vi møter forsvarere og rapporterer</translation>
    </message>
    <message>
        <source>Anyone who holds this laptop can read it. Do not name a person, place or case.</source>
        <translation>Alle som har maskinen, kan lese det. Ikke nevn en person, et sted eller en sak.</translation>
    </message>
    <message>
        <source>Everything you write stays encrypted on this laptop. The program never uses a network.</source>
        <translation>Alt du skriver, ligger kryptert på denne maskinen. Programmet bruker aldri nettverk.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Name of the vault&apos;s folder</source>
        <translation>Navn på hvelvets mappe</translation>
    </message>
    <message>
        <source>The Ministry: we receive, decide and answer</source>
        <translation>Departementet: vi mottar, avgjør og svarer</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Hvem arbeider her?</translation>
    </message>
</context>
<context>
    <name>WithdrawCard</name>
    <message>
        <source>A date could not be read. Write it as 2026-11-24.</source>
        <translation>En dato kunne ikke leses. Skriv den som 2026-11-24.</translation>
    </message>
    <message>
        <source>A withdrawal holds at once: measures that rest on the consent wait again, and you see where the data went. What was given stays in the history.</source>
        <translation>En tilbaketrekking gjelder straks: tiltak som bygger på samtykket, venter igjen, og du ser hvor opplysningene har gått. Det som ble gitt, blir stående i historikken.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>From what? (none chosen: from everything)</source>
        <translation>For hva? (ingen valgt: for alt)</translation>
    </message>
    <message>
        <source>How was it said?</source>
        <translation>Hvordan ble det sagt?</translation>
    </message>
    <message>
        <source>In which words, and what is stopped</source>
        <translation>Med hvilke ord, og hva som stanses</translation>
    </message>
    <message>
        <source>Record a withdrawal…</source>
        <translation>Registrer en tilbaketrekking …</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>Registrer tilbaketrekkingen</translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation>Hvem sa det?</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Tilbaketrekking</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Trukket den</translation>
    </message>
</context>
<context>
    <name>WithheldCard</name>
    <message>
        <source>Held back by the sender</source>
        <translation>Holdt tilbake av avsenderen</translation>
    </message>
    <message>
        <source>known there, not unasked</source>
        <translation>kjent der, ikke uspurt</translation>
    </message>
</context>
<context>
    <name>WizardController</name>
    <message>
        <source>One answer cannot be kept as it is; see the words under it.</source>
        <translation>Ett svar kan ikke lagres slik det er; se ordene under det.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Guidance</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>Leave open what you do not know. Nothing is lost: every answer is saved as you type.</source>
        <translation>La det du ikke vet, stå åpent. Ingenting går tapt: hvert svar lagres mens du skriver.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Why this question is asked (F1)</source>
        <translation>Derfor stilles spørsmålet (F1)</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kort fortalt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Say it by voice, never in writing beside the bundle. It is not kept and not shown again.</source>
        <translation>Si den muntlig, aldri skriftlig sammen med saksbunten. Den lagres ikke og vises ikke igjen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>The code: {0}</source>
        <translation>Koden: {0}</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Hvor</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>Overruled in writing</source>
        <translation>Overstyrt skriftlig</translation>
    </message>
    <message>
        <source>Overruled in writing by %1, %2: %3</source>
        <translation>Skriftlig overstyrt av %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>YourPost</name>
    <message>
        <source>Consulate general</source>
        <translation>Generalkonsulat</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegasjon</translation>
    </message>
    <message>
        <source>Embassy</source>
        <translation>Ambassade</translation>
    </message>
    <message>
        <source>Kind of mission</source>
        <translation>Type stasjon</translation>
    </message>
    <message>
        <source>Name of the mission</source>
        <translation>Stasjonens navn</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Enhetens navn</translation>
    </message>
    <message>
        <source>Representation office</source>
        <translation>Representasjonskontor</translation>
    </message>
    <message>
        <source>This stands on sheets and bundles. You can fill it in later in Settings.</source>
        <translation>Dette står på ark og saksbunter. Du kan fylle det ut senere i Innstillinger.</translation>
    </message>
    <message>
        <source>Your mission</source>
        <translation>Din stasjon</translation>
    </message>
    <message>
        <source>Your name or your title, as the Ministry knows you.</source>
        <translation>Navnet eller tittelen din, slik departementet kjenner deg.</translation>
    </message>
    <message>
        <source>Your name or your title, as the missions know you.</source>
        <translation>Navnet eller tittelen din, slik stasjonene kjenner deg.</translation>
    </message>
    <message>
        <source>Your unit</source>
        <translation>Din enhet</translation>
    </message>
</context>
</TS>
