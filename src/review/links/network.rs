//! Which addresses are on the internet. The others belong to the machine and the network it stands in;
//! a text must not be able to knock on those.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is on the internet, and so not on a network of one's own.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match embedded(address) {
            Some(address) => is_public_v4(address),
            None => is_public_v6(address),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let protocol = (first, second, third) == (192, 0, 0);
    let measuring = first == 198 && (18..20).contains(&second);
    !(first == 0
        || first >= 224
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || shared
        || protocol
        || measuring)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // All that is given out on the internet begins with the bits 001.
    let segments = address.segments();
    let given_out = segments[0] & 0xe000 == 0x2000;
    let documentation = segments[0] == 0x2001 && segments[1] == 0x0db8 || segments[0] == 0x3fff;
    // Teredo and other protocols of 2001::/23, which lead through someone else.
    let protocol = segments[0] == 0x2001 && segments[1] < 0x0200;
    given_out && !documentation && !protocol
}

/// The address of the old kind that stands in one of the new kind: mapped, translated (NAT64) or
/// tunnelled (6to4).
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let segments = address.segments();
    let from = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    let translated = segments[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
    match segments[0] {
        0x2002 => Some(from(segments[1], segments[2])),
        _ if translated => Some(from(segments[6], segments[7])),
        _ => address.to_ipv4_mapped(),
    }
}

#[cfg(test)]
mod tests {
    use crate::review::links::network::is_public;

    #[test]
    fn the_own_network_is_not_public_however_it_is_written() {
        for own in [
            "127.0.0.1",
            "127.8.8.8",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "0.1.2.3",
            "192.0.0.8",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2002:a00:1::",
            "100::1",
        ] {
            assert!(!is_public(own.parse().unwrap()), "{own}");
        }
    }

    #[test]
    fn the_internet_is_public() {
        for public in [
            "8.8.8.8",
            "100.63.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "2a00:1450:400e::1",
            "2001:4860::8888",
            "64:ff9b::808:808",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
