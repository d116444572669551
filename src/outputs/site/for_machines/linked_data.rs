//! What search engines read of an entry: JSON-LD in the words of schema.org.
//!
//! Only what is known is told. An entry is a `GovernmentService` when the municipality itself
//! offers it, and otherwise a `Service`.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::markup::script_data;
use crate::model::address;
use crate::model::{
    Access, Address, Contact, Coordinates, Cost, CostKind, Coverage, Exception, Hours,
    OrganizationId, PublicEntry, Schedule, TimeBlock, Visit,
};
use crate::outputs::site::context::PageContext;

/// An entry as JSON-LD that may stand in a script element.
pub(crate) fn linked_data(site: &PageContext, entry: &PublicEntry<'_>) -> String {
    let PublicEntry {
        slug,
        name,
        summary,
        access,
        national,
        coverage,
        organization,
        cost,
        contact,
        visit,
        other_names,
        // The page says these; schema.org has no words for them.
        is_draft: _,
        kind: _,
        terms: _,
        body: _,
        notice: _,
        first_step: _,
        search_words: _,
        urgency: _,
        name_only: _,
        origin: _,
        checked: _,
        is_stale: _,
        translated: _,
    } = *entry;
    let own = organization.is_some_and(|id| is_municipal(site, id));
    let today = site.map.today();
    let mut found = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            found.insert(key.to_owned(), value);
        }
    };
    let kind = if own { "GovernmentService" } else { "Service" };
    put("@context", json!("https://schema.org"));
    put("@type", json!(kind));
    put("name", json!(name));
    put("description", json!(summary));
    put("alternateName", list(other_names));
    put("url", json!(site.absolute(&address::entry(slug))));
    put("areaServed", area_served(site, coverage, national));
    put(
        "provider",
        json!(organization.map(|id| provider(site, id, own))),
    );
    put("availableChannel", channel(contact, visit, today));
    // What needs a decision is offered by nobody.
    let is_offered = access == Access::Free;
    put("offers", json!(cost.filter(|_| is_offered).and_then(offer)));
    if contact.address.is_none() {
        put("hoursAvailable", hours(contact.hours, today));
    }
    script_data(&Value::Object(found))
}

fn list(texts: &[String]) -> Value {
    if texts.is_empty() {
        Value::Null
    } else {
        json!(texts)
    }
}

fn is_municipal(site: &PageContext, id: OrganizationId) -> bool {
    let municipality = site.map.settings().municipality.to_lowercase();
    let name = site.map.organization(id).name.to_lowercase();
    name == municipality || name == format!("gemeente {municipality}")
}

fn provider(site: &PageContext, id: OrganizationId, own: bool) -> Value {
    let organization = site.map.organization(id);
    let kind = if own {
        "GovernmentOrganization"
    } else {
        "Organization"
    };
    let mut provider = json!({ "@type": kind, "name": organization.name });
    if let Some(website) = &organization.website {
        provider["url"] = json!(website.0.as_str());
    }
    provider
}

fn area_served(site: &PageContext, coverage: &Coverage, national: bool) -> Value {
    let municipality = &site.map.settings().municipality;
    let place = |name: &str| json!({ "@type": "AdministrativeArea", "name": name });
    match coverage {
        _ if national => json!({ "@type": "Country", "name": "Nederland" }),
        Coverage::Municipality => place(municipality),
        Coverage::Areas(areas) => areas
            .iter()
            .map(|id| place(&format!("{}, {municipality}", site.map.area(*id).name)))
            .collect(),
    }
}

fn offer(cost: &Cost) -> Option<Value> {
    let offer = json!({ "@type": "Offer", "price": 0, "priceCurrency": "EUR" });
    (cost.kind == CostKind::Free).then_some(offer)
}

/// Ways to reach it.
fn channel(contact: Contact<'_>, visit: Visit<'_>, today: Date) -> Value {
    let Contact {
        address,
        phones,
        website,
        hours,
        coordinates,
        // Whom to ask for and where to write stand on the page alone.
        email: _,
        role: _,
    } = contact;
    let Visit {
        languages,
        // schema.org has words for these at places and events only.
        waiting_time: _,
        ages: _,
        accessibility: _,
        culture: _,
        setting: _,
    } = visit;
    let mut channel = Map::new();
    let languages = languages.iter();
    let languages: Vec<_> = languages.map(|language| language.code()).collect();
    if !languages.is_empty() {
        channel.insert("availableLanguage".to_owned(), json!(languages));
    }
    if let Some(phone) = phones.first() {
        let contact = json!({ "@type": "ContactPoint", "telephone": phone.dial });
        channel.insert("servicePhone".to_owned(), contact);
    }
    if let Some(website) = website {
        channel.insert("serviceUrl".to_owned(), json!(website.0.as_str()));
    }
    if let Some(address) = address {
        let location = location(address, coordinates, hours, today);
        channel.insert("serviceLocation".to_owned(), location);
    }
    if channel.is_empty() {
        return Value::Null;
    }
    channel.insert("@type".to_owned(), json!("ServiceChannel"));
    Value::Object(channel)
}

fn location(
    address: &Address,
    coordinates: Option<Coordinates>,
    hours: Option<&Hours>,
    today: Date,
) -> Value {
    let mut postal = json!({ "@type": "PostalAddress", "addressCountry": "NL" });
    let postcode = address.postcode.as_ref().map(ToString::to_string);
    for (key, value) in [
        ("streetAddress", &address.street),
        ("postalCode", &postcode),
        ("addressLocality", &address.town),
    ] {
        if let Some(value) = value {
            postal[key] = json!(value);
        }
    }
    let mut place = json!({ "@type": "Place", "address": postal });
    if let Some(building) = &address.building {
        place["name"] = json!(building);
    }
    if let Some(at) = coordinates {
        place["geo"] = json!({
            "@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude
        });
    }
    let hours = self::hours(hours, today);
    if !hours.is_null() {
        place["openingHoursSpecification"] = hours;
    }
    place
}

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const WHOLE_DAY: TimeBlock = TimeBlock {
    from: 0,
    to: 24 * 60,
};

/// Weekly hours. What holds only in some weeks cannot be said in these words, so then nothing is.
fn hours(hours: Option<&Hours>, today: Date) -> Value {
    match hours {
        Some(Hours::Always) => DAYS
            .iter()
            .map(|day| specification(day, WHOLE_DAY))
            .collect(),
        Some(Hours::Scheduled(schedule)) if is_weekly(schedule) => {
            let week = DAYS.iter().zip(&schedule.week.0);
            let usual = week.flat_map(|(day, blocks)| {
                blocks.iter().map(move |block| specification(day, *block))
            });
            let coming = schedule.exceptions.iter();
            let coming = coming.filter(|exception| exception.to >= today);
            usual.chain(coming.flat_map(special)).collect()
        }
        _ => Value::Null,
    }
}

fn is_weekly(schedule: &Schedule) -> bool {
    schedule.rules.is_empty()
        && schedule.seasons.is_empty()
        && !schedule.by_appointment
        && !schedule.week.is_empty()
}

/// Other hours in a period; closed is from midnight to midnight, as search engines ask it.
fn special(exception: &Exception) -> Vec<Value> {
    let closed = [TimeBlock { from: 0, to: 0 }];
    let blocks = match exception.blocks.as_slice() {
        [] => &closed,
        blocks => blocks,
    };
    let of_block = |block: &TimeBlock| {
        json!({
            "@type": "OpeningHoursSpecification",
            "validFrom": exception.from.to_string(),
            "validThrough": exception.to.to_string(),
            "opens": clock(block.from),
            "closes": clock(block.to),
        })
    };
    blocks.iter().map(of_block).collect()
}

/// Midnight at the end of a day is its last minute here.
fn clock(minutes: u16) -> String {
    let minutes = minutes.min(24 * 60 - 1);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn specification(day: &str, block: TimeBlock) -> Value {
    json!({
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": format!("https://schema.org/{day}"),
        "opens": clock(block.from),
        "closes": clock(block.to),
    })
}
