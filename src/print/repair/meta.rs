//! Turns the facts of a booklet into what its file says of itself: catalog, information dictionary, XMP packet, identifiers.
//! Does not keep anything the engine wrote there, so that nothing of the machine or of the person who ran it is in the file.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

use super::letters::said;
use super::{Facts, Fault, Flip, Purpose, object};
use crate::lang::Dir;

/// The only program named.
const CREATOR: &str = "stories";

/// Makes sure that the engine has checked and claimed what [`describe`] is going to repeat: PDF/UA-1 and PDF/A-2a.
pub(super) fn check_claims(doc: &Document) -> Result<(), Fault> {
    let catalog = doc.catalog().map_err(|_| Fault::Unreadable("no catalog"))?;
    let stream = object::value(doc, catalog, "Metadata").and_then(|o| o.as_stream().ok());
    let packet = object::unpacked(stream.ok_or(Fault::Claim("metadata"))?)?;
    let packet = String::from_utf8_lossy(&packet);
    let says = |claim: &str| packet.contains(claim);
    if !says("<pdfuaid:part>1</pdfuaid:part>") {
        return Err(Fault::Claim("PDF/UA-1"));
    }
    if !says("<pdfaid:part>2</pdfaid:part>") || !says("<pdfaid:conformance>A</pdfaid:conformance>") {
        return Err(Fault::Claim("PDF/A-2a"));
    }
    Ok(())
}

/// Writes what the file says of itself.
pub(super) fn describe(doc: &mut Document, facts: &Facts) -> Result<(), Fault> {
    let x4 = matches!(&facts.purpose, Purpose::Press { profile: Some(_), .. });
    let packet =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet(facts, x4).into_bytes());
    // The packet stays unpacked, so that tools find it without understanding PDF (ISO 19005-2, 6.6.2.1, allows both).
    let packet = add(doc, Object::Stream(packet.with_compression(false)))?;
    let about = add(doc, Object::Dictionary(information(facts, x4)))?;
    let catalog = object::catalog(doc)?;
    for key in ["OpenAction", "AA", "Version", "PieceInfo", "Extensions"] {
        catalog.remove(key.as_bytes());
    }
    catalog.set("Metadata", packet.clone());
    catalog.set("Lang", object::written(facts.language.row().code));
    catalog.set("ViewerPreferences", Object::Dictionary(preferences(facts)));
    doc.trailer.set("Info", about);
    // Both the same in a file that was never changed (ISO 32000-1, 14.4).
    let id = Object::String(facts.id.to_vec(), StringFormat::Hexadecimal);
    doc.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    // PDF/X-4 is a use of PDF 1.6; all else is PDF 1.7.
    doc.version = String::from(if x4 { "1.6" } else { "1.7" });
    Ok(())
}

fn add(doc: &mut Document, object: Object) -> Result<Object, Fault> {
    doc.try_add_object(object).map(Object::Reference).map_err(|_| Fault::Unreadable("too many objects"))
}

/// How a viewer shows and prints the file (ISO 32000-1, 12.2): its title rather than its name (ISO 14289-1, 7.1), pages
/// turned in the direction of its language, sheets printed at their size and on both sides.
fn preferences(facts: &Facts) -> Dictionary {
    let direction = match facts.language.row().dir {
        Dir::Ltr => "L2R",
        Dir::Rtl => "R2L",
    };
    let mut preferences = dictionary! { "DisplayDocTitle" => true, "Direction" => direction };
    if let Purpose::Office { duplex } = &facts.purpose {
        preferences.set("PrintScaling", "None");
        let duplex = duplex.map(|d| match d {
            Flip::Short => "DuplexFlipShortEdge",
            Flip::Long => "DuplexFlipLongEdge",
        });
        preferences.set("Duplex", duplex.unwrap_or("Simplex"));
    }
    preferences
}

fn information(facts: &Facts, x4: bool) -> Dictionary {
    let (year, month, day) = facts.date.ymd();
    let date = Object::string_literal(format!("D:{year:04}{month:02}{day:02}000000Z"));
    let mut about = dictionary! {
        "Title" => object::written(said(facts.title).trim()),
        "Creator" => object::written(CREATOR),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if x4 {
        about.set("GTS_PDFXVersion", Object::string_literal("PDF/X-4"));
        about.set("Trapped", "False");
    }
    about
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // XML has no other control characters.
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The XMP packet (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5; ISO 15930-7). It says the same as the information
/// dictionary.
fn packet(facts: &Facts, x4: bool) -> String {
    let (year, month, day) = facts.date.ymd();
    let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let id = uuid(facts.id);
    let mut all = String::from(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"",
    );
    all.push_str(match facts.purpose {
        Purpose::Read(_) => {
            " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
             xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
             xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
             xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\""
        }
        Purpose::Press { profile: Some(_), .. } => {
            " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
        }
        Purpose::Office { .. } | Purpose::Press { profile: None, .. } => "",
    });
    let _ = write!(
        all,
        ">\n<dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <xmpMM:DocumentID>uuid:{id}</xmpMM:DocumentID>\n<xmpMM:InstanceID>uuid:{id}</xmpMM:InstanceID>\n",
        escaped(said(facts.title).trim()),
        facts.language.row().code,
    );
    if matches!(facts.purpose, Purpose::Read(_)) {
        all.push_str(CLAIMS);
    }
    if x4 {
        // Only PDF/X-4 asks when the packet itself was written.
        let _ = writeln!(all, "<xmp:MetadataDate>{date}</xmp:MetadataDate>");
        all.push_str(
            "<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n\
             <pdf:Trapped>False</pdf:Trapped>\n<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n",
        );
    }
    all.push_str("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    all
}

/// What a file that is read claims, and the description of the claim that PDF/A does not know (ISO 19005-2, 6.6.2.3).
const CLAIMS: &str = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n\
<pdfuaid:part>1</pdfuaid:part>\n\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

/// Sixteen bytes as an identifier of the usual shape (RFC 9562, version 8: made up by its own rules).
fn uuid(id: [u8; 16]) -> String {
    let value = u128::from_be_bytes(id) & !(0xf << 76) & !(0b11 << 62) | (8 << 76) | (0b10 << 62);
    let hex = format!("{value:032x}");
    let mut shaped = String::with_capacity(36);
    for (at, digit) in hex.chars().enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            shaped.push('-');
        }
        shaped.push(digit);
    }
    shaped
}
