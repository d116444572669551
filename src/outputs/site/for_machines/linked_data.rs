//! What search engines read of an entry: JSON-LD in the words of schema.org.
//!
//! Only what is known is told. An entry is a `GovernmentService` when the municipality itself
//! offers it, and otherwise a `Service`.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::markup::script_data;
use crate::model::address;
use crate::model::{
    Access, Address, CostKind, Coverage, Entry, EntryId, Exception, Hours, Schedule, TimeBlock,
};
use crate::outputs::site::map_site::MapSite;

/// An entry as JSON-LD that may stand in a script element.
pub fn linked_data(site: &MapSite, id: EntryId) -> String {
    let entry = site.directory.entry(id);
    let own = is_municipal(site, entry);
    let mut found = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            found.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put(
        "@type",
        json!(if own { "GovernmentService" } else { "Service" }),
    );
    put("name", json!(entry.name.value));
    put("description", json!(entry.summary.value));
    put("alternateName", list(&entry.details.other_names));
    put("url", json!(site.absolute(&address::entry(entry))));
    put("areaServed", area_served(site, entry));
    put("provider", provider(site, entry, own));
    if entry.access == Access::Free {
        put("availableChannel", channel(entry, site.today));
        put("offers", offer(entry));
        if entry.details.address.is_none() {
            put("hoursAvailable", hours(entry, site.today));
        }
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

fn is_municipal(site: &MapSite, entry: &Entry) -> bool {
    let municipality = site.directory.settings.municipality.to_lowercase();
    entry.organization.is_some_and(|id| {
        let name = site.directory.organization(id).name.to_lowercase();
        name == municipality || name == format!("gemeente {municipality}")
    })
}

fn provider(site: &MapSite, entry: &Entry, own: bool) -> Value {
    let Some(id) = entry.organization else {
        return Value::Null;
    };
    let organization = site.directory.organization(id);
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

fn area_served(site: &MapSite, entry: &Entry) -> Value {
    let settings = &site.directory.settings;
    let place = |name: &str| json!({ "@type": "AdministrativeArea", "name": name });
    match &entry.coverage {
        _ if entry.shared => json!({ "@type": "Country", "name": "Nederland" }),
        Coverage::Municipality => place(&settings.municipality),
        Coverage::Areas(areas) => areas
            .iter()
            .map(|id| {
                place(&format!(
                    "{}, {}",
                    site.directory.area(*id).name,
                    settings.municipality
                ))
            })
            .collect(),
    }
}

fn offer(entry: &Entry) -> Value {
    match &entry.details.cost {
        Some(cost) if cost.kind == CostKind::Free => {
            json!({ "@type": "Offer", "price": 0, "priceCurrency": "EUR" })
        }
        _ => Value::Null,
    }
}

/// Ways to reach it.
fn channel(entry: &Entry, today: Date) -> Value {
    let details = &entry.details;
    let mut channel = Map::new();
    let languages: Vec<_> = details
        .languages
        .iter()
        .map(|language| language.code())
        .collect();
    if !languages.is_empty() {
        channel.insert("availableLanguage".to_owned(), json!(languages));
    }
    if let Some(phone) = details.phones.first() {
        let contact = json!({ "@type": "ContactPoint", "telephone": phone.dial });
        channel.insert("servicePhone".to_owned(), contact);
    }
    if let Some(website) = &details.website {
        channel.insert("serviceUrl".to_owned(), json!(website.0.as_str()));
    }
    if let Some(address) = &details.address {
        channel.insert(
            "serviceLocation".to_owned(),
            location(entry, address, today),
        );
    }
    if channel.is_empty() {
        return Value::Null;
    }
    channel.insert("@type".to_owned(), json!("ServiceChannel"));
    Value::Object(channel)
}

fn location(entry: &Entry, address: &Address, today: Date) -> Value {
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
    if let Some(at) = &entry.details.coordinates {
        place["geo"] = json!({
            "@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude
        });
    }
    let hours = hours(entry, today);
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
fn hours(entry: &Entry, today: Date) -> Value {
    match &entry.details.hours {
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
